/** Controls of cells: within finite limits, and standing where they can, whatever a link says. */
import {describe, expect, test} from "vitest";
import {type CellResult, Engine} from "../../../src/cells/engine.ts";
import {type InputState, Inputs} from "../../../src/cells/inputs.ts";
import {cellScope} from "../../../src/cells/scope.ts";
import {standing} from "../../../src/cells/standing.ts";

async function restored(code: string, at: InputState): Promise<CellResult> {
  const results = new Map<string, CellResult>();
  const engine = new Engine(cellScope("fr", {}), (result) => results.set(result.id, result));
  engine.set("a", 0, at);
  engine.define("a", `const k = view(${code})`);
  engine.define("b", "k");
  await engine.settled();
  const [control] = results.get("a")?.shown ?? [];
  const value = results.get("b")?.shown[0];
  return {...results.get("a")!, shown: [control, ...(value ? [value] : [])]};
}

describe("a link's place for a control is brought within the control's own limits", () => {
  test.each<[code: string, at: InputState, stands: InputState, value: unknown]>([
    ["Inputs.range([0, 10])", 1e9, 10, 10],
    ["Inputs.range([0, 10])", "abc", 5, 5],
    ["Inputs.range([0, 10])", 3.4, 3, 3],
    ["Inputs.range([0, 10], {step: 4})", 10, 8, 8],
    ["Inputs.range([0, 7], {step: 2})", 7, 6, 6],
    ["Inputs.range([0.1, 0.7], {step: 0.1})", 0.7, 0.7, 0.7],
    ["Inputs.range([0, 10], {step: 40})", 10, 0, 0],
    ['Inputs.select(["a", "b"])', 9, 0, "a"],
    ['Inputs.select(["a", "b"])', -1, 0, "a"],
    ['Inputs.radio(["a", "b"], {value: "b"})', [1], 1, "b"],
    ["Inputs.play([1, 2, 3])", 1.5, 0, 1],
    ['Inputs.checkbox(["a", "b"])', [5, -1, 1.5, 1], [1], ["b"]],
    ['Inputs.checkbox(["a", "b"])', "a", [0, 1], ["a", "b"]],
    ['Inputs.text({value: "x"})', 5, "x", "x"],
    ["Inputs.toggle({value: true})", 0, true, true],
    ['Inputs.date({value: "2025-03-01"})', "abc", "2025-03-01", {$date: Date.UTC(2025, 2, 1)}],
    ['Inputs.date({value: "2025-03-01"})', "+020000-01-01", "2025-03-01", {$date: Date.UTC(2025, 2, 1)}],
    ["Inputs.button()", -4, 0, 0]
  ])("%s at %j", async (code, at, stands, value) => {
    const {shown} = await restored(code, at);
    const {input} = shown[0] as Extract<CellResult["shown"][number], {type: "input"}>;
    expect(standing(input, at)).toEqual(stands);
    if (typeof value === "string") expect(shown[1]).toMatchObject({text: value});
    else expect(shown[1]).toMatchObject({value});
  });
});

test.each([
  [[0, Number.POSITIVE_INFINITY], "[0, Infinity]"],
  [[Number.NEGATIVE_INFINITY, 3], "[-Infinity, 3]"],
  [[Number.NaN, 3], "[NaN, 3]"],
  [[-1e308, 1e308], "[-1e+308, 1e+308]"],
  [undefined, "undefined"]
])("a range has two finite ends: %j", (limits, found) => {
  expect(() => Inputs.range(limits)).toThrow(
    expect.objectContaining({key: "inputRange", values: {found}}) as Error
  );
});

test("every number of a range's description is finite, so that it can travel", () => {
  for (const options of [{step: 1e-300}, {value: 1e308}, {step: Number.NaN}, {step: -1}, {step: 5e-324}])
    for (const number of Object.values(Inputs.range([0, 1], options).spec).filter(
      (value) => typeof value === "number"
    ))
      expect(number).toSatisfy(Number.isFinite);
});
