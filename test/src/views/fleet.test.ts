import {describe, expect, test} from "vitest";
import {fleetView} from "../../../src/views/fleet/fleet.ts";
import {unpackFleet} from "../../../src/views/fleet-data.ts";
import {formatRange} from "../../../src/views/range.ts";
import {plain} from "../../../src/views/rich.ts";
import {everything, formatList, formatQuery, parseState, type State} from "../../../src/views/state.ts";
import {context, data, only, packed} from "../sample.ts";

const space = (text: string): string => text.replace(/[\u00a0\u202f]/g, " ");

describe("the fleet page", () => {
  const view = fleetView(context("fr"));

  test("leads with the cluster closest to failure, or with the chosen one", () => {
    expect(space(plain(view.texts.headline))).toBe(
      "Le cluster 1 de FD001 réunit 2 moteurs, à 28 cycles de la panne en médiane"
    );
    expect(space(plain(fleetView(context("en", {cluster: 2})).texts.headline))).toBe(
      "Cluster 2 of FD001 holds 1 engine, a median 100 cycles from failure"
    );
  });

  test("says where to start, and of a cluster left in part that its units were chosen", () => {
    expect(plain(view.texts.standfirst)).toMatch(/^Priorité au moteur critique de ce groupe\. /);
    const some = fleetView(context("fr", {levels: ["critical"]}));
    expect(space(plain(some.texts.headline))).toMatch(
      /^Le moteur choisi du cluster 1 de FD001 est à \d+ cycles de la panne$/
    );
    expect(plain(some.texts.standfirst)).not.toContain("Priorité");
  });

  test("says that filters leave no unit, and never that lives or clusters are unknown", () => {
    for (const [locale, none] of [
      ["fr", "Aucun moteur ne correspond à ces filtres"],
      ["en", "No engine matches these filters"]
    ] as const) {
      const {texts, figures} = fleetView(context(locale, {actual: [1, 2]}));
      const {actual, boxes, profile} = figures;
      for (const title of [plain(texts.headline), actual.title, boxes.title, profile.title])
        expect(space(title)).toBe(none);
      expect(plain(actual.reading)).toBe("");
    }
  });

  test("names the scenarios without clusters", () => {
    expect(space(plain(view.texts.standfirst))).toContain("Données de clustering non disponibles pour FD002");
  });

  test("measures errors against lives up to the cap, and counts those too late apart", () => {
    expect(space(view.figures.actual.title)).toBe(
      "5 pannes sur 7 annoncées à 10 cycles près, aucune trop tard"
    );
    const errors = view.figures.actual.table.rows.map((row) => row[4].value);
    expect(errors).toEqual([5, 0, -2, -2, -5, -25, -35]);
  });

  test("says why there is no error when the truth is unknown", () => {
    const unknown = fleetView(
      context(
        "fr",
        {},
        only(data(), ({rul}) => rul === null)
      )
    );
    expect(space(unknown.figures.actual.title)).toBe("RUL réel inconnu : l’erreur ne peut pas être montrée");
  });

  test("compares clusters of each scenario apart", () => {
    expect(space(view.figures.boxes.title)).toBe(
      "D’un cluster à l’autre, la vie restante médiane va de 28 à 100 cycles"
    );
    expect(view.figures.boxes.table.rows.map((row) => row.map(({value}) => value))).toEqual([
      ["FD001, cluster 1", 2, 5, 16.25, 27.5, 38.75, 50],
      ["FD001, cluster 2", 1, 100, 100, 100, 100, 100]
    ]);
  });

  test("names the sensor that has moved most", () => {
    expect(space(view.figures.profile.title)).toBe(
      "Dans le cluster 1 de FD001, Ps30 s’écarte le plus : +2,5 écarts types"
    );
  });

  test("means the sensors over the units chosen of a cluster, and says how many they are", () => {
    const {title, reading, table, scope} = fleetView(context("fr", {units: ["FD001/1"]})).figures.profile;
    expect(space(title)).toBe("Pour 1 moteur du cluster 1 de FD001, T24 s’écarte le plus : −1,3 écart type");
    expect(space(plain(reading))).toMatch(/^Pour 1 moteur .* est en moyenne à −1,3 écart type /);
    expect(table.rows.map((row) => row.map(({value}) => value))).toEqual([
      ["FD001", 1, 1, "T24", expect.closeTo(-1.27, 1)],
      ["FD001", 1, 1, "Ps30", expect.closeTo(1, 1)]
    ]);
    expect(space(scope)).toMatch(/^1 moteur /);
  });

  test("keeps the published profile of a cluster that is chosen whole", () => {
    const published = view.figures.profile.table.rows;
    const both = fleetView(context("fr", {units: ["FD001/1", "FD001/2"]})).figures.profile;
    expect(both.table.rows).toEqual(published.slice(0, 2));
    expect(both.title).toBe(view.figures.profile.title);
    const three = fleetView(context("fr", {units: ["FD001/1", "FD001/2", "FD001/3"]})).figures.profile;
    expect(three.table.rows.map((row) => row[2].value)).toEqual([2, 2, 1, 1]);
  });

  test("knows a cluster by the same key in every drawing, whatever is shown", () => {
    const {boxes, profile} = fleetView(context("fr", {cluster: 2})).figures;
    expect(boxes.pick?.("1", false)).toEqual(profile.pick?.("1", false));
    expect(boxes.pick?.("1", false)).toEqual({cluster: "2", scenario: "fd001"});
    expect(profile.pick?.("0", false)).toBeNull();
  });

  test("writes the noun of a deviation as its rounded number asks", () => {
    const {profile} = context("fr").speech.fleet;
    const group = {cluster: 1, scenario: null, chosen: null};
    const said = (deviation: number): string => space(profile.title(group, "Ps30", deviation));
    expect(said(1.96)).toMatch(/ : \+2,0 écarts types$/);
    expect(said(-1.95)).toMatch(/ : −2,0 écarts types$/);
    expect(said(-1.94)).toMatch(/ : −1,9 écart type$/);
  });

  test("says how many clusters were kept, of whole scenarios whatever marks are chosen", () => {
    const {silhouette} = view.figures;
    expect(space(silhouette.title)).toBe(
      "2 clusters séparent le mieux les moteurs : silhouette moyenne de 0,40"
    );
    expect(silhouette.table.rows.map((row) => row.map(({value}) => value))).toEqual([
      ["FD001", 2, 0.4, "oui"]
    ]);
    expect(space(silhouette.scope)).toMatch(/^4 moteurs \(FD001\)/);
    const chosen = fleetView(context("fr", {units: ["FD001/1"], cluster: 1, levels: ["critical"]}));
    expect(chosen.figures.silhouette.scope).toBe(silhouette.scope);
    expect(fleetView(context("fr", {scenario: "fd002"})).figures.silhouette.title).toBe(
      "Données de clustering non disponibles"
    );
  });

  test("lists every unit, those without a prediction last", () => {
    const names = view.figures.list.table.rows.map((row) => row[0].value);
    expect(names).toHaveLength(8);
    expect(names.at(-1)).toBe("FD001-4");
  });

  test("stands without any cluster", () => {
    const none = fleetView(context("fr", {scenario: "fd002"}));
    expect(none.figures.profile.title).toBe("Données de clustering non disponibles");
    expect(none.figures.boxes.title).toBe("Données de clustering non disponibles");
    expect(space(plain(none.texts.headline))).toBe(
      "La moitié des 4 moteurs ont 58 cycles ou moins devant eux"
    );
  });

  test("answers for no unit at all, in both languages", () => {
    for (const locale of ["fr", "en"] as const)
      expect(() =>
        fleetView(
          context(
            locale,
            {},
            only(data(), () => false)
          )
        )
      ).not.toThrow();
  });
});

describe("the reader's choice", () => {
  const read = (query: string) => parseState(new URLSearchParams(query), data());

  const write = ({scenario, cluster, levels, predicted, actual, units}: State): string =>
    formatQuery({
      scenario,
      cluster: cluster === null ? null : String(cluster),
      levels: levels && formatList(levels),
      predicted: predicted && formatRange(predicted),
      actual: actual && formatRange(actual),
      units: units && formatList(units)
    });

  test("comes back from the address it was written to", () => {
    const states: Partial<State>[] = [
      {},
      {scenario: "fd001", cluster: 2},
      {cluster: 1},
      {levels: ["critical", "healthy"], predicted: [10, 40], actual: [5, Number.POSITIVE_INFINITY]},
      {units: ["FD001/1", "FD002/3"], levels: ["unknown"]}
    ];
    for (const part of states) {
      const state = {...everything, ...part};
      expect(read(write(state))).toEqual(state);
    }
  });

  test("falls back to everything for what the report does not know", () => {
    for (const query of [
      "?scenario=FD009&cluster=9",
      "?cluster=-1",
      "?cluster=1e1",
      "?cluster=x",
      "?scenario=<b>"
    ])
      expect(read(query), query).toEqual(everything);
  });

  test("keeps other parameters of the address", () => {
    expect(formatQuery({scenario: "fd001", cluster: null}, new URLSearchParams("a=1&cluster=2"))).toBe(
      "?a=1&scenario=fd001"
    );
  });
});

describe("the fleet in a page", () => {
  test("keeps every unit's scenario, name and figures after a trip through JSON", () => {
    const {units} = unpackFleet(JSON.parse(JSON.stringify(packed())));
    expect(units[5]).toMatchObject({
      key: "FD002/2",
      name: "FD002-2",
      age: 210,
      rul: 60,
      predicted: 25,
      risk: "critical",
      cluster: null,
      criticalSince: 205
    });
  });

  test("calls units by their id alone when there is one scenario", () => {
    const one = packed();
    const alone = {...one, scenarios: one.scenarios.slice(0, 1), units: one.units.slice(0, 4)};
    expect(unpackFleet(alone).units.map(({name}) => name)).toEqual(["1", "2", "3", "4"]);
  });
});
