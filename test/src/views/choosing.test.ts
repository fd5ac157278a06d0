import {describe, expect, test} from "vitest";
import {choosing, pickLevel, pickUnit} from "../../../src/views/choosing.ts";
import {executiveView} from "../../../src/views/executive/executive.ts";
import {fleetView} from "../../../src/views/fleet/fleet.ts";
import {formatQuery, parseState, type State} from "../../../src/views/state.ts";
import {context, data} from "../sample.ts";

const space = (text: string): string => text.replace(/[\u00a0\u202f]/g, " ");
const of = (state: Partial<State> = {}, locale: "fr" | "en" = "fr") => choosing(context(locale, state));
const said = (state: Partial<State>, locale: "fr" | "en" = "fr") =>
  of(state, locale).choices.map(({text}) => space(text));
/** The state after a change of one. */
const following = (change: Parameters<typeof formatQuery>[0], query = ""): State =>
  parseState(new URLSearchParams(formatQuery(change, new URLSearchParams(query))), data());

describe("what is chosen", () => {
  test("is said in words, in both languages", () => {
    const state: Partial<State> = {
      scenario: "fd001",
      cluster: 2,
      levels: ["critical", "degraded"],
      predicted: [10, 40],
      actual: [80, Number.POSITIVE_INFINITY],
      units: ["FD001/2"]
    };
    expect(said(state)).toEqual([
      "FD001",
      "Cluster 2",
      "critiques et dégradés",
      "durée prédite de plus de 10, jusqu’à 40 cycles",
      "durée réelle de plus de 80 cycles",
      "moteur FD001-2"
    ]);
    expect(said(state, "en")).toEqual([
      "FD001",
      "Cluster 2",
      "critical and degraded",
      "predicted life above 10, up to 40 cycles",
      "true life above 80 cycles",
      "engine FD001-2"
    ]);
    const four = ["FD001/1", "FD001/2", "FD001/3", "FD002/1"];
    expect(said({units: four})).toEqual(["4 moteurs choisis"]);
  });

  test("is taken back one by one, what marks chose before what lists did, and all at once", () => {
    const {choices, clear, reset} = of({scenario: "fd001", levels: ["critical"]});
    expect(choices.map((one) => one.clear)).toEqual([{scenario: null}, {levels: null}]);
    expect(following(clear, "scenario=fd001&levels=critical&x=1")).toMatchObject({
      scenario: "fd001",
      levels: null
    });
    expect(following(reset, "scenario=fd001&levels=critical")).toMatchObject({scenario: null, levels: null});
    expect(following(of({scenario: "fd001"}).clear, "scenario=fd001").scenario).toBeNull();
  });

  test("is counted: how many of how many", () => {
    expect(space(of().status)).toBe("8 moteurs");
    expect(space(of({levels: ["critical"]}).status)).toBe("3 moteurs sur 8");
    expect(space(of({levels: ["critical"]}, "en").status)).toBe("3 of 8 engines");
  });
});

describe("the legend", () => {
  const entry = (key: string, state: Partial<State> = {}) => of(state).legend.find((one) => one.key === key)!;

  test("counts what the other choices let through, not what it hides itself", () => {
    expect(of({levels: ["critical"]}).legend.map(({key, count, shown}) => [key, count, shown])).toEqual([
      ["critical", 3, true],
      ["degraded", 1, false],
      ["healthy", 3, false],
      ["unknown", 1, false]
    ]);
    expect(entry("critical", {scenario: "fd001"}).count).toBe(1);
  });

  test("hides a level, brings it back, and shows all again rather than nothing", () => {
    expect(following(entry("healthy").toggle).levels).toEqual(["critical", "degraded", "unknown"]);
    expect(following(entry("degraded", {levels: ["critical"]}).toggle).levels).toEqual([
      "critical",
      "degraded"
    ]);
    expect(following(entry("critical", {levels: ["critical"]}).toggle).levels).toBeNull();
  });

  test("isolates a level, and shows all again when it is alone already", () => {
    expect(following(entry("critical").only).levels).toEqual(["critical"]);
    expect(entry("critical", {levels: ["critical"]})).toMatchObject({alone: true, only: {levels: null}});
  });
});

describe("a mark that is chosen", () => {
  test("shows its unit alone; with Shift one more or one less; again, all", () => {
    expect(following(pickUnit(context("fr"), "FD001/1", false)).units).toEqual(["FD001/1"]);
    const one = context("fr", {units: ["FD001/1"]});
    expect(following(pickUnit(one, "FD001/1", false)).units).toBeNull();
    expect(following(pickUnit(one, "FD002/2", true)).units).toEqual(["FD001/1", "FD002/2"]);
    expect(following(pickUnit(one, "FD001/1", true)).units).toBeNull();
  });

  test("shows its level alone, or all again", () => {
    expect(following(pickLevel(context("fr"), "degraded")).levels).toEqual(["degraded"]);
    expect(following(pickLevel(context("fr", {levels: ["degraded"]}), "degraded")).levels).toBeNull();
  });

  test("of a cluster shows that cluster of its scenario, of a class of lives that stretch", () => {
    const fleet = fleetView(context("fr")).figures;
    expect(following(fleet.boxes.pick!("0", false)!)).toMatchObject({scenario: "fd001", cluster: 1});
    expect(following(fleet.profile.pick!("1", false)!)).toMatchObject({scenario: "fd001", cluster: 2});
    expect(fleet.profile.pick!("99", false)).toBeNull();
    const {life} = executiveView(context("fr")).figures;
    expect(following(life.pick!("5..10", false)!).lower).toEqual([5, 10]);
  });
});

describe("a name with a comma", () => {
  test("is found again among the units of an address", () => {
    const fleet = data();
    const odd = {...fleet, units: fleet.units.map((unit, i) => ({...unit, key: `FD001/a,${i}%2C`}))};
    const change = pickUnit({...context("fr"), data: odd}, "FD001/a,3%2C", false);
    const state = parseState(new URLSearchParams(formatQuery(change)), odd);
    expect(state.units).toEqual(["FD001/a,3%2C"]);
  });
});

describe("a choice in an address", () => {
  const cluster = (query: string): number | null => parseState(new URLSearchParams(query), data()).cluster;

  test("is a cluster only as the list writes it, so that the list can stand at it", () => {
    expect(
      ["1e0", "0x1", " 1", "01", "1.0", "-1", "0", ""].map((text) => cluster(`cluster=${text}`))
    ).toEqual(Array(8).fill(null));
    expect(cluster("cluster=1")).toBe(1);
  });

  test("that leaves no unit is why figures are empty, not what the report lacks", () => {
    for (const [locale, said] of [
      ["fr", "Aucun moteur ne correspond à ces filtres"],
      ["en", "No engine matches these filters"]
    ] as const) {
      const {boxes, profile} = fleetView(context(locale, {predicted: [9999, 9999]})).figures;
      expect([boxes.title, profile.title].map(space)).toEqual([said, said]);
    }
  });
});
