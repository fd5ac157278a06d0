import {describe, expect, test} from "vitest";
import {buildDocument} from "../../../src/components/html.ts";
import {livesOf} from "../../../src/views/outlook.ts";
import {plain} from "../../../src/views/rich.ts";
import {parseUnitState} from "../../../src/views/rul/choice.ts";
import {
  alternatives,
  decide,
  failedBefore,
  lastingOf,
  losers,
  timeOf
} from "../../../src/views/rul/decision.ts";
import {decided, rulView} from "../../../src/views/rul/rul.ts";
import {context, data, unexplained} from "../sample.ts";

const space = (text: string): string => text.replace(/[\u00a0\u202f]/g, " ").replaceAll("\u2060", "");
const say = (text: Parameters<typeof plain>[0]): string => space(plain(text));

const fleet = data();
const unitOf = (key: string) => fleet.units.find((unit) => unit.key === key)!;
const decisionOn = (key: string, stop: number | null = null, costs = fleet.costs) =>
  decide(unitOf(key), costs, fleet.cap, stop)!;
const viewOf = (key: string, stop: number | null = null, locale: "fr" | "en" = "fr", state = {}) => {
  const unit = unitOf(key);
  const last = unit.predicted ?? 0;
  return rulView(
    decided({
      ...context(locale, state, fleet),
      unit,
      tracks: {
        ages: [unit.age - 30, unit.age],
        predicted: [last + 30, last],
        health: [0, 1],
        sensorAges: [],
        sensors: [],
        healthy: null
      },
      ages: null,
      ...unexplained,
      stop
    })
  );
};

describe("the decision on a unit", () => {
  test("is the cheapest of all stops within the horizon, and says that none is due where that is its end", () => {
    const {costs, at, due} = decisionOn("FD001/2");
    expect(at).toBe(costs.cost.slice(0, fleet.costs.horizon + 1).indexOf(Math.min(...costs.cost)));
    expect(due).toBe(true);
    expect(decisionOn("FD001/3")).toMatchObject({at: 60, due: false});
    expect(decisionOn("FD001/2", null, {...fleet.costs, horizon: 20})).toMatchObject({at: 20, due: false});
  });

  test("is none without a prediction", () => {
    expect(decide(unitOf("FD001/4"), fleet.costs, fleet.cap, null)).toBeNull();
  });

  test("keeps the reader's stop on the axis, which ends before the cap and after every life below it", () => {
    expect(decisionOn("FD001/2", 45).stop).toBe(45);
    for (const key of ["FD001/1", "FD001/2", "FD001/3", "FD002/4"]) {
      const {end, stop, lives} = decisionOn(key, 9999);
      expect(stop).toBe(end);
      expect(end).toBeLessThan(fleet.cap);
      for (const life of lives.filter((life) => life < fleet.cap - 1)) expect(end).toBeGreaterThan(life);
    }
  });

  test("counts the twenty as the costs do: a life that ends at a stop is over before it, and none is now", () => {
    const lives = [0, 1, 2, 2, 3, 125];
    expect([0, 1, 2, 3, 9].map((stop) => failedBefore({lives}, stop))).toEqual([0, 2, 4, 5, 5]);
    expect(timeOf({lives, cap: 125}, 1)).toBe(1);
    expect(timeOf({lives, cap: 125}, 5)).toBe(3);
    expect(timeOf({lives, cap: 125}, 6)).toBeNull();
    expect(timeOf({lives, cap: 125}, 7)).toBeNull();
    expect(lastingOf({lives, cap: 125})).toBe(1);
  });

  test("names no time within a unit of the cap: those who last beyond it would count as failed", () => {
    const lives = [40, 123.2, 124.3, 125, 125];
    expect([1, 2, 3, 4].map((failures) => timeOf({lives, cap: 125}, failures))).toEqual([
      40,
      124,
      null,
      null
    ]);
  });

  test("agrees with the costs about the share that fails, to one in twenty", () => {
    for (const key of ["FD001/1", "FD001/2", "FD002/2"]) {
      const decision = decisionOn(key);
      decision.costs.failure.forEach((share, stop) => {
        expect(Math.abs(failedBefore(decision, stop) / 20 - share), `${key} at ${stop}`).toBeLessThan(0.05);
      });
    }
  });

  test("names a loss that half of those left would exceed, of one time unit at least", () => {
    expect(losers({lives: [5, 6, 7, 20]}, 0)).toEqual({count: 2, more: 6});
    expect(losers({lives: [5, 6, 7, 20]}, 5)).toEqual({count: 2, more: 1});
    expect(losers({lives: [5, 6]}, 5)).toEqual({count: 0, more: 1});
    expect(losers({lives: [5, 6]}, 9)).toEqual({count: 0, more: 1});
  });

  test("sets at most six stops side by side: now, the cheapest and the reader's are always among them", () => {
    const decision = decisionOn("FD001/2", 52);
    const times = alternatives(decision);
    expect(times).toEqual([...new Set(times)].sort((a, b) => a - b));
    expect(times.length).toBeLessThanOrEqual(6);
    for (const time of [0, decision.at, 52]) expect(times).toContain(time);
  });
});

describe("the stop of a unit", () => {
  test("is read from the address, and what is no whole time is the proposed one", () => {
    const stop = (query: string) => parseUnitState(new URLSearchParams(query), fleet).stop;
    expect(stop("stop=7")).toBe(7);
    for (const query of ["", "stop=", "stop=-1", "stop=1.5", "stop=1e3", "stop=1234567", "stop=now"])
      expect(stop(query), query).toBeNull();
  });

  test("is put into words with its frequencies, its cost and what waiting costs", () => {
    const {texts, tables} = viewOf("FD001/2", 45);
    expect(say(texts.stopSentence)).toBe(
      "Arrêt au cycle 165 : 5 sur 20 (25 %) en panne avant, 8 sur 20 perdraient plus de 7 cycles."
    );
    expect(say(texts.stopCost)).toBe("Coût attendu : 655 k€, soit 283 k€ de plus qu’un arrêt au cycle 160.");
    expect(say(viewOf("FD001/2").texts.stopCost)).toBe("Coût attendu : 372 k€, le plus bas.");
    expect(say(viewOf("FD001/3").texts.stopCost)).toMatch(/le plus bas dans l’horizon de 60 cycles\.$/);
    expect(say(viewOf("FD001/3", 80).texts.stopCost)).toMatch(
      /de moins qu’un arrêt au cycle 120, fin de l’horizon/
    );
    const {rows, chosen} = tables.alternatives;
    expect(rows[chosen!].map(({value}) => value)[0]).toBe(165);
  });

  test("counts in its sentence what is drawn and what its table says", () => {
    const decision = decisionOn("FD001/2", 46);
    const {texts, figures} = viewOf("FD001/2", 46);
    const dots = [...livesOf(unitOf("FD001/2"), 20)].filter((life) => life <= 46).length;
    expect(say(texts.stopSentence)).toContain(`166 : ${dots} sur 20`);
    expect(figures.stop.table.rows[46].map(({value}) => value)).toEqual([
      166,
      46,
      dots,
      decision.costs.failure[46],
      decision.costs.lost[46],
      decision.costs.cost[46]
    ]);
    const svg = figures.stop.draw!({document: buildDocument(), locale: "fr", width: 924, id: "stop"});
    expect(svg.querySelectorAll('g[fill="var(--critical)"] > path')).toHaveLength(dots);
  });

  test("moves without the page: its sentences, its table and its drawing follow the line", () => {
    const {line} = viewOf("FD001/2").figures.stop;
    expect(line).toMatchObject({name: "stop", min: 0, at: line!.home});
    const moved = line!.move(45);
    expect(moved.texts).toEqual(
      Object.fromEntries(
        Object.entries(viewOf("FD001/2", 45).texts).filter(([name]) => name.startsWith("stop"))
      )
    );
    expect(moved.tables.alternatives.chosen).toBe(viewOf("FD001/2", 45).tables.alternatives.chosen);
    expect(space(moved.said)).toContain("Arrêt au cycle 165");
    expect(space(line!.text(0))).toBe("cycle 120, dès maintenant");
  });

  test("of the reader's own is stated where choices are, for paper too, and can be taken back", () => {
    const {choosing, texts} = viewOf("FD001/2", 45);
    expect(choosing.choices).toEqual([{text: expect.stringContaining("165") as string, clear: {stop: null}}]);
    expect(say(texts.filters)).toBe("Filtres : arrêt étudié au cycle 165");
    expect(viewOf("FD001/2").choosing.choices).toEqual([]);
  });

  test("follows what the reader assumes", () => {
    const cheap = viewOf("FD001/2", null, "fr", {assumptions: {failure: 450_000, lostLife: 24_000}});
    expect(cheap.figures.stop.line!.home).toBeGreaterThan(viewOf("FD001/2").figures.stop.line!.home);
  });

  test("is none where no stop would cost less than the failure, and says so", () => {
    const {texts, figures} = viewOf("FD001/1", null, "fr", {assumptions: {failure: 150_000}});
    expect(say(texts.headline)).toBe("Aucun arrêt du moteur FD001-1 ne coûterait moins que la panne");
    expect(say(texts.standfirst)).toMatch(
      /^Aux montants supposés, une panne coûte 198 k€, une visite planifiée 312 k€ sans la durée de vie perdue\. Sur 20/
    );
    expect(say(texts.endNote)).toBe("aucun ne coûterait moins que la panne.");
    expect(space(figures.stop.scope)).toContain("coûts supposés, dont ceux du lecteur (Panne : 150 k€)");
  });

  test("is said in English too", () => {
    const {texts} = viewOf("FD001/2", 45, "en");
    expect(say(texts.headline)).toBe("Engine FD001-2 can wait 40 cycles: fewer than 1 in 20 fail first");
    expect(say(texts.stopSentence)).toBe(
      "Stop at cycle 165: 5 of 20 (25%) would have failed, 8 of 20 would lose more than 7 cycles."
    );
  });
});
