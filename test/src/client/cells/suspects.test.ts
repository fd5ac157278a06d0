import {describe, expect, test} from "vitest";
import {Suspects} from "../../../../src/client/cells/suspects.ts";

/** Cells run one after the other by a reader, each to its end. */
function haveRun(...ids: readonly string[]): Suspects {
  const suspects = new Suspects();
  for (const id of ids) {
    suspects.ask(id);
    suspects.enter(id);
    suspects.leave(id);
  }
  return suspects;
}

describe("whose code holds a worker that does not answer", () => {
  test("is the cell that runs, the last begun before others", () => {
    const suspects = haveRun("a");
    for (const id of ["b", "c"]) suspects.enter(id);
    expect(suspects.name()).toBe("c");
    expect(suspects.isInside("b")).toBe(true);
  });

  test("is one that the reader ran when none is inside: the last, and the next time the one before", () => {
    const suspects = haveRun("left-behind", "innocent");
    expect([suspects.name(), suspects.name(), suspects.name()]).toEqual(["innocent", "left-behind", null]);
  });

  test("is never a cell that only followed another, once it has ended", () => {
    const suspects = haveRun("asked");
    suspects.enter("follower");
    suspects.leave("follower");
    expect([suspects.name(), suspects.name()]).toEqual(["asked", null]);
  });

  test("is not a cell whose code was put right", () => {
    const suspects = haveRun("a", "b");
    suspects.ask("b");
    expect([suspects.name(), suspects.name()]).toEqual(["a", null]);
  });

  test("is nobody's where nothing was run, and leaving counts once", () => {
    const suspects = new Suspects();
    expect(suspects.name()).toBeNull();
    suspects.enter("a");
    expect([suspects.leave("a"), suspects.leave("a")]).toEqual([true, false]);
    suspects.enter("a");
    suspects.clear();
    expect(suspects.isInside("a")).toBe(false);
  });
});
