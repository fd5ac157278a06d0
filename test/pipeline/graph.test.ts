import {describe, expect, test} from "vitest";
import * as z from "zod";
import {wire} from "../../pipeline/run/graph.ts";
import {
  all,
  bind,
  type Dataset,
  dataset,
  defineStage,
  type Port,
  type ScopedDataset,
  scopedDataset
} from "../../pipeline/stage.ts";

const description = "For a test";
const [a, b, c] = ["a", "b", "c"].map((name) => dataset<number>(name, {description}));
const [x, y] = ["x", "y"].map((name) => scopedDataset<number>(name, {description}));
const named = (ports: readonly Port[]) => Object.fromEntries(ports.map((port, i) => [`p${i}`, port]));

const report = (name: string, inputs: readonly Dataset<number>[], outputs: readonly Port[]) =>
  bind(
    defineStage({
      name,
      scope: "report",
      inputs: named(inputs) as Record<string, Dataset<number>>,
      outputs: named(outputs) as Record<string, Dataset<number>>,
      params: z.object({}),
      run: () => ({})
    }),
    {}
  );

const scenario = (
  name: string,
  scope: string,
  inputs: readonly Port[],
  outputs: readonly ScopedDataset<number>[]
) =>
  bind(
    defineStage({
      name,
      scope: "scenario",
      inputs: named(inputs) as Record<string, Dataset<number>>,
      outputs: named(outputs) as Record<string, ScopedDataset<number>>,
      params: z.object({}),
      run: () => ({})
    }),
    {},
    {scope}
  );

const ids = (graph: ReturnType<typeof wire>) => graph.nodes.map(({id}) => id);

describe("wiring", () => {
  test("puts makers before users, whatever the order they are given in", () => {
    expect(
      ids(wire([report("third", [b], [c]), report("second", [a], [b]), report("first", [], [a])]))
    ).toEqual(["first", "second", "third"]);
  });

  test("keeps scenarios apart and in the order they are named", () => {
    const graph = wire([
      scenario("use", "B", [x], [y]),
      scenario("make", "A", [], [x]),
      scenario("make", "B", [], [x]),
      scenario("use", "A", [x], [y])
    ]);
    expect(ids(graph)).toEqual(["make (B)", "use (B)", "make (A)", "use (A)"]);
    expect(graph.scopes).toEqual(["B", "A"]);
    expect(graph.feed(all(y), null).from.map(({address}) => address)).toEqual(["y@B", "y@A"]);
  });

  test("leaves out what no target needs", () => {
    const instances = [report("first", [], [a]), report("second", [a], [b]), report("other", [a], [c])];
    expect(ids(wire(instances, [b]))).toEqual(["first", "second"]);
  });

  test("refuses two makers of one value", () => {
    expect(() => wire([report("one", [], [a]), report("two", [], [a])])).toThrowErrorMatchingInlineSnapshot(
      `[WiringError: Both one and two make a. One value has one maker: rename or drop one.]`
    );
  });

  test.each([[false], [true]])("refuses a maker of all scenarios beside a maker of one (%s)", (turned) => {
    const rivals = [report("whole", [], [all(x)]), scenario("single", "A", [], [x])];
    expect(() => wire(turned ? rivals.reverse() : rivals)).toThrow(
      /Both \w+ (\(A\) )?and \w+( \(A\))? make x@(\*|A)/
    );
  });

  test("refuses a circle and prints the way round", () => {
    const circle = [report("hen", [a], [b]), report("egg", [b, c], [a]), report("farm", [], [c])];
    expect(() => wire(circle)).toThrowErrorMatchingInlineSnapshot(
      `[WiringError: Stages need one another in a circle: hen → egg → hen. Cut one of these links.]`
    );
  });

  test("refuses an input nobody makes and says what is made", () => {
    expect(() =>
      wire([report("first", [], [a]), report("second", [b], [c])])
    ).toThrowErrorMatchingInlineSnapshot(
      `[WiringError: No stage makes b, which stage second needs. Bound stages make: a, c. Bind its maker, or mend the name.]`
    );
  });

  test("refuses a stage bound twice in one place", () => {
    expect(() => wire([report("one", [], [a]), report("one", [], [b])])).toThrowErrorMatchingInlineSnapshot(
      `[WiringError: Stage one is bound twice. Leave one out.]`
    );
  });

  test("refuses one name for a value a report and a value a scenario", () => {
    const clash = scopedDataset<number>("a", {description});
    expect(() =>
      wire([report("one", [], [a]), scenario("two", "A", [], [clash])])
    ).toThrowErrorMatchingInlineSnapshot(
      `[WiringError: Two datasets are called a: one has a value a report, the other a value a scenario (stage two (A)). Rename one.]`
    );
  });
});

describe("binding", () => {
  const stage = defineStage({
    name: "smooth",
    scope: "scenario",
    inputs: {},
    outputs: {x},
    params: z.strictObject({window: z.int().min(2).default(30)}),
    run: () => ({x: 1})
  });

  test("fills in defaults", () => {
    expect(bind(stage, {}, {scope: "A"}).params).toEqual({window: 30});
  });

  test("refuses parameters that do not fit, and says which", () => {
    expect(() => bind(stage, {window: 1}, {scope: "A"})).toThrowErrorMatchingInlineSnapshot(`
      [TypeError: Parameters of stage smooth do not fit:
      ✖ Too small: expected number to be >=2
        → at window]
    `);
  });

  test("refuses a scenario stage without a scenario, and a report stage with one", () => {
    expect(() => bind(stage, {})).toThrow(
      "Stage smooth works on one scenario and was bound to none: pass {scope}."
    );
    expect(() => bind(report("whole", [], [a]).stage as never, {}, {scope: "A"})).toThrow(
      "Stage whole works on the whole report and was bound to scenario A: leave {scope} out."
    );
  });

  test("refuses names that could not name a folder", () => {
    expect(() => dataset("../x", {description})).toThrow('A dataset cannot be called "../x"');
  });
});
