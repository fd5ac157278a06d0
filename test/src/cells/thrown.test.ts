/** What a cell throws is told, whatever it is. */
import {expect, test} from "vitest";
import {runCells} from "../../../src/cells/run.ts";
import {cellScope} from "../../../src/cells/scope.ts";

test.each([
  "throw {get stack() { throw 1; }}",
  "throw {stack: {toString() { throw 1; }}}",
  "throw {get message() { throw 1; }, get name() { throw 2; }}",
  "throw new (class { get [Symbol.toPrimitive]() { throw 1; } })()",
  "throw Object.create(null)",
  "throw undefined",
  'throw Symbol("a")'
])("%s", async (code) => {
  const a = (await runCells([{id: "a", code}], cellScope("fr", {}))).get("a");
  expect(a).toMatchObject({state: "failed", error: {message: expect.any(String)}});
});

test("what resists being asked what it is is an error all the same", async () => {
  const resisting = new Proxy(
    {},
    {
      getPrototypeOf: () => {
        throw new Error("no");
      }
    }
  );
  const scope = {...cellScope("fr", {}), resisting};
  const a = (await runCells([{id: "a", code: "throw resisting"}], scope)).get("a");
  expect(a).toMatchObject({state: "failed", error: {name: "Error"}});
});
