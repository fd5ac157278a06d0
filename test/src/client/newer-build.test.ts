import {describe, expect, test} from "vitest";
import {BuildCheck, PATIENCE} from "../../../src/client/build-check.ts";

/** A page of build `0123abcd`, a site that answers these texts in turn, and a clock that is set. */
function page(...answers: (string | Error)[]) {
  const clock = {now: 0};
  let asked = 0;
  const check = new BuildCheck({
    own: "0123abcd",
    now: () => clock.now,
    ask: async () => {
      const answer = answers[asked++];
      if (typeof answer === "string") return answer;
      throw answer;
    }
  });
  return {check, clock, asked: () => asked};
}

const same = '{"build": "0123abcd"}';
const newer = '{"build": "89abcdef"}';

describe("the check for a newer build", () => {
  test("tells the page's own build from another", async () => {
    expect(await page(same).check.state()).toBe("same");
    expect(await page(newer).check.state()).toBe("newer");
  });

  test.each([
    ["no answer", new Error("offline")],
    ["no JSON", "<!doctype html><title>Not found</title>"],
    ["no object", "null"],
    ["no build", '{"status": "ok"}'],
    ["a build that is none", '{"build": "<b>x</b>"}']
  ])("knows nothing of %s", async (_, answer) => {
    expect(await page(answer).check.state()).toBe("unknown");
  });

  test("asks again after half a minute, not before, however often it is wanted", async () => {
    const {check, clock, asked} = page(same, newer);
    await Promise.all([check.state(), check.state()]);
    clock.now = PATIENCE - 1;
    expect(await check.state()).toBe("same");
    expect(asked()).toBe(1);
    clock.now = PATIENCE;
    expect(await check.state()).toBe("newer");
    expect(asked()).toBe(2);
  });
});
