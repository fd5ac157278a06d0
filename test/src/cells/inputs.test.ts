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

describe("choices", () => {
  const offered = (input: ReturnType<typeof Inputs.select>) => {
    const {options} = input.spec as {options: readonly string[]};
    const places = input.spec.kind === "checkbox" ? options.map((_, i) => [i]) : options.map((_, i) => i);
    return options.map((label, i) => [label, input.valueAt(places[i])]);
  };

  test("of a map are its keys, which give its values", () => {
    const map = new Map([
      ["Un", 1],
      ["Deux", 2]
    ]);
    expect(offered(Inputs.select(map, {all: "Tout"}))).toEqual([
      ["Tout", null],
      ["Un", 1],
      ["Deux", 2]
    ]);
    expect(Inputs.radio(map, {value: 2}).spec.at).toBe(1);
  });

  test("read as their format says", () => {
    const format = (d: {name: string}) => d.name.toUpperCase();
    expect(offered(Inputs.select([{name: "a"}], {format}))).toEqual([["A", {name: "a"}]]);
    expect(offered(Inputs.checkbox([{name: "a"}], {format}))).toEqual([["A", [{name: "a"}]]]);
  });

  test("are sorted and told once where that is asked for", () => {
    const labels = (set: object) =>
      offered(Inputs.select(["b", "É", "a", "b", "e"], set)).map(([label]) => label);
    expect(labels({sort: true, unique: true})).toEqual(["a", "b", "e", "É"]);
    expect(labels({sort: "descending"})).toEqual(["É", "e", "b", "b", "a"]);
    expect(offered(Inputs.radio([10, 9, 100], {sort: true})).map(([, value]) => value)).toEqual([9, 10, 100]);
  });

  test.each([
    ["select", [{name: "a"}]],
    ["radio", [["a", 1]]],
    ["checkbox", new Map([[{name: "a"}, 1]])]
  ] as const)("that are objects need a text: %s", (kind, options) => {
    expect(() => Inputs[kind](options)).toThrow(
      expect.objectContaining({key: "inputLabels", values: {kind}}) as Error
    );
  });
});

describe("what a control cannot be", () => {
  const key = (make: () => unknown): unknown => {
    try {
      make();
    } catch (error) {
      const {key, values} = error as {key: string; values: object};
      return {key, ...values};
    }
    return null;
  };

  test("is refused by name, with what it can be", () => {
    expect(key(() => Inputs.select(["a"], {multiple: true}))).toEqual({
      key: "inputSetting",
      kind: "select",
      name: "multiple",
      names: "label, value, format, sort, unique, all"
    });
    expect(key(() => Inputs.range([0, 1], {transform: Math.log}))).toMatchObject({name: "transform"});
    expect(key(() => Inputs.toggle({values: [1, 2]}))).toMatchObject({name: "values"});
    expect(key(() => Inputs.button([["A", () => 1]]))).toMatchObject({key: "inputSetting", kind: "button"});
    expect(key(() => (Inputs as unknown as {search: () => void}).search())).toMatchObject({
      key: "inputUnknown",
      name: "search",
      names: expect.stringContaining("range, select, radio")
    });
  });

  test("a text alone is its label", () => {
    for (const make of [Inputs.toggle, Inputs.text, Inputs.date, Inputs.button])
      expect(make("Étiquette").spec.label).toBe("Étiquette");
  });
});

describe("a date", () => {
  test.each<[given: object, at: string]>([
    [{value: "2024-05-06"}, "2024-05-06"],
    [{value: "2024-05-06T22:00:00Z"}, "2024-05-06"],
    [{value: new Date(Date.UTC(2024, 4, 6))}, "2024-05-06"],
    [{value: "2024-05-06", max: "2024-03-01"}, "2024-03-01"],
    [{value: "2024-05-06", min: new Date(Date.UTC(2024, 5, 1))}, "2024-06-01"],
    [{min: "2024-06-01"}, "2024-06-01"],
    [{value: null}, "2025-01-01"]
  ])("%j", (given, at) => {
    const input = Inputs.date(given);
    expect(input.spec.at).toBe(at);
    expect(input.valueAt("9999-01-01")).toEqual(
      new Date((input.spec as {max: string | null}).max ?? "9999-01-01")
    );
  });

  test.each(["06/05/2024", "6 mai 2024", "2024-5-6", "2024-02-31", "2024", 20240506, new Date(Number.NaN)])(
    "is written year-month-day, not %s",
    (value) => {
      for (const name of ["value", "min", "max"])
        expect(() => Inputs.date({[name]: value})).toThrow(
          expect.objectContaining({key: "inputDate"}) as Error
        );
    }
  );
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
