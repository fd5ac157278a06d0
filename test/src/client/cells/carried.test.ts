import {describe, expect, test} from "vitest";
import type {InputSpec, InputState} from "../../../../src/cells/inputs.ts";
import {type Asked, carried} from "../../../../src/client/cells/carried.ts";

const range = (label: string, at = 0): InputSpec => ({
  kind: "range",
  label,
  min: 0,
  max: 10,
  step: 1,
  unit: "",
  at
});
const select = (label: string, options: string[], at = 0): InputSpec => ({
  kind: "select",
  label,
  options,
  at
});
const asked = (...specs: InputSpec[]): Asked[] => specs.map((spec, index) => ({index, spec}));

const placed = (before: Asked[], now: Asked[], moved: Record<number, InputState>, edited = true): unknown[] =>
  now.map((one) => carried(before, one, (index) => moved[index] ?? null, edited));

describe("a control that was moved", () => {
  const regions = select("Région", ["Toutes", "Sud", "Nord"]);

  test("stays where nothing has changed, and where only its name has", () => {
    expect(placed(asked(regions), asked(regions), {0: 2})).toEqual([2]);
    expect(placed(asked(regions), asked({...regions, label: "Lieu"}), {0: 2})).toEqual([2]);
    expect(placed(asked(range("a")), asked(range("a")), {})).toEqual([null]);
  });

  test("keeps its choice among other options, and none where the choice is gone", () => {
    expect(placed(asked(regions), asked(select("Région", ["Toutes", "Est", "Sud", "Nord"])), {0: 2})).toEqual(
      [3]
    );
    expect(placed(asked(regions), asked(select("Région", ["Toutes", "setosa"])), {0: 1})).toEqual([null]);
    const boxes = (...options: string[]): InputSpec => ({kind: "checkbox", label: "", options, at: []});
    expect(placed(asked(boxes("a", "b", "c")), asked(boxes("c", "a")), {0: [0, 1]})).toEqual([[1]]);
    expect(placed(asked(boxes("a", "b", "c")), asked(boxes("c")), {0: [0]})).toEqual([null]);
    expect(placed(asked(boxes("a", "b")), asked(boxes("b")), {0: []})).toEqual([[]]);
  });

  test("gives its place to no other that takes its number, and takes it along", () => {
    const [department, from, to] = [select("Service", ["Tous", "RH"]), range("de"), range("à", 9)];
    expect(placed(asked(department, from, to), asked(from, to), {0: 1, 2: 4})).toEqual([null, 4]);
    expect(placed(asked(from), asked(department, from), {0: 5})).toEqual([null, 5]);
  });

  test("goes where edited code puts it, if the code said something else before", () => {
    expect(placed(asked(range("a", 2)), asked(range("a", 7)), {0: 5})).toEqual([null]);
    expect(placed(asked(range("a", 2)), asked(range("a", 7)), {0: 5}, false)).toEqual([5]);
  });
});
