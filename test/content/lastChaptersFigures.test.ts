import {describe, expect, test} from "vitest";
import {type CellResult, Engine} from "../../src/cells/engine.ts";
import type {InputState} from "../../src/cells/inputs.ts";
import {unpackPlain} from "../../src/cells/plain.ts";
import type {Recorded} from "../../src/cells/plot/recorder.ts";
import {cellScope} from "../../src/cells/scope.ts";
import type {CellSource} from "../../src/cells/source.ts";
import {recordedChart} from "../../src/charts/recorded/recorded.ts";
import {writing} from "../../src/charts/recorded/writing.ts";
import {shownFacts} from "../../src/components/cells/chart.ts";
import type {CellHost} from "../../src/components/cells/host.ts";
import {buildDocument} from "../../src/components/html.ts";
import {chapterMessages} from "../../src/i18n/chapters.ts";
import {type Locale, locales} from "../../src/i18n/locale.ts";
import {chapterFile, rowsOf} from "./course.ts";

interface Opened {
  readonly cells: ReadonlyMap<string, CellSource>;
  /** What a cell has declared. */
  readonly values: (id: string) => Promise<Record<string, unknown>>;
  /** Moves the control of a cell. */
  readonly move: (id: string, state: InputState) => Promise<void>;
  /** Replaces a piece of a cell's code, which it has. */
  readonly edit: (id: string, piece: string | RegExp, by: string) => Promise<void>;
  /** Texts that a cell shows. */
  readonly texts: (id: string) => string[];
  readonly notices: (id: string) => string[];
  readonly charts: (id: string) => Recorded[];
  /** What stands above a cell, plain spaces instead of others. */
  readonly title: (id: string) => string;
}

const hostOf = (locale: Locale): CellHost => ({
  document: buildDocument(),
  locale,
  words: chapterMessages(locale),
  writing: writing(locale),
  columns: new Map()
});

const plainSpaces = (text: string): string => text.replaceAll(/\s/g, " ");

/** A chapter as a reader finds it. */
async function openChapter(id: string, locale: Locale = "fr"): Promise<Opened> {
  const {cells: own, matter} = chapterFile(locale, id);
  const cells = new Map(own.map((cell) => [cell.id, cell]));
  const results = new Map<string, CellResult>();
  const engine = new Engine(cellScope(locale, rowsOf(matter.tables ?? [], locale)), (result) =>
    results.set(result.id, result)
  );
  for (const cell of own) engine.define(cell.id, cell.code);
  await engine.settled();
  const shown = (cell: string) => results.get(cell)!.shown;
  return {
    cells,
    edit: async (cell, piece, by) => {
      const {code} = cells.get(cell)!;
      const edited = code.replaceAll(piece instanceof RegExp ? new RegExp(piece, "g") : piece, by);
      expect(edited).not.toBe(code);
      engine.define(cell, edited);
      await engine.settled();
    },
    texts: (cell) => shown(cell).flatMap((one) => (one.type === "text" ? [plainSpaces(one.text)] : [])),
    notices: (cell) => shown(cell).flatMap((one) => (one.type === "notice" ? [plainSpaces(one.text)] : [])),
    charts: (cell) => shown(cell).flatMap((one) => (one.type === "chart" ? [one.chart] : [])),
    title: (cell) => plainSpaces(shownFacts(shown(cell), cells.get(cell)!, hostOf(locale)).title),
    values: async (cell) => unpackPlain(await engine.valuesOf(cell)) as Record<string, unknown>,
    move: async (cell, state) => {
      engine.set(cell, 0, state);
      await engine.settled();
    }
  };
}

/** Whole numbers in a title, in order. */
const numbersIn = (title: string): number[] => (title.match(/\d+/g) ?? []).map(Number);

const percent = (share: number): number => Math.round(100 * share);

/** Lengths of the runs of consecutive days on which something holds. */
function runsOf<T>(days: readonly T[], holds: (day: T) => boolean): number[] {
  const runs: number[] = [];
  days.forEach((day, i) => {
    if (!holds(day)) return;
    if (i > 0 && holds(days[i - 1])) runs[runs.length - 1]++;
    else runs.push(1);
  });
  return runs;
}

interface Day {
  readonly date: Date;
  readonly accuracy: number;
  readonly latency: number;
  readonly errorRate: number;
  readonly memory: number;
  readonly cpu: number;
  readonly volume: number;
}

interface Week {
  readonly date: Date;
  readonly feature: string;
  readonly mean: number;
  readonly referenceMean: number;
  readonly referenceStd: number;
}

test("titles on learning say what their cells compute", async () => {
  const {cells, title, values} = await openChapter("explorer");
  const {byK} = (await values("by-k")) as {byK: {k: number; accuracy: number}[]};
  expect(numbersIn(title("by-k"))).toEqual(
    byK.filter(({k}) => k === 1).map(({accuracy}) => percent(accuracy))
  );
  const {reached} = (await values("luck")) as {reached: number[]};
  expect(numbersIn(title("luck"))).toEqual([Math.min(...reached), Math.max(...reached)].map(percent));
  const {auc} = (await values("roc")) as {auc: number};
  expect(cells.get("roc")!.title).toContain(auc.toFixed(2).replace(".", ","));
  const {shares} = (await values("scales")) as {shares: {share: number}[]};
  expect(shares[0].share).toBeGreaterThan(numbersIn(title("scales"))[0] / 100);
  const {learning} = (await values("learning")) as {learning: {size: number; accuracy: number}[]};
  const [first, , , thirty] = learning;
  expect(numbersIn(title("learning"))).toEqual(
    [first, thirty, learning.at(-1)!].flatMap(({accuracy, size}) => [percent(accuracy), size])
  );
  expect(learning.at(-1)!.accuracy - thirty.accuracy).toBeLessThan(0.02);
  const {draws} = (await values("scaled-runs")) as {draws: {raw: number; scaled: number}[]};
  expect(draws).toHaveLength(6);
  expect(draws.filter(({raw, scaled}) => scaled > raw)).toHaveLength(6);
  expect(numbersIn(title("scaled-runs"))).toEqual([6, 6]);
});

describe.each(locales)("titles in %s stay true", (locale) => {
  const inPercent = (share: number): string =>
    locale === "fr" ? `${percent(share)} %` : `${percent(share)}%`;

  test("when another shuffle, another test share and more neighbours are tried", async () => {
    const {move, title, values} = await openChapter("explorer", locale);
    expect(title("answers")).toMatch(/\b5\b.* (29|30) (sur|of) 30$/);
    await move("split-seed", 12);
    await move("split-share", 30);
    await move("k", 99);
    const {answers, wrong} = (await values("answers")) as {answers: unknown[]; wrong: unknown[]};
    expect(wrong.length).toBeGreaterThan(5);
    expect(numbersIn(title("answers"))).toEqual([99, answers.length - wrong.length, answers.length]);
    const {byK} = (await values("by-k")) as {byK: {accuracy: number}[]};
    for (const {accuracy} of byK.slice(0, 2)) expect(title("by-k")).toContain(inPercent(accuracy));
  });

  test("when the reader makes the edits that the chapter invites to", async () => {
    const {cells, edit, title, values} = await openChapter("explorer", locale);
    await edit("by-k", /k, sepals\)/, "k, petals)");
    const {byK} = (await values("by-k")) as {byK: {accuracy: number}[]};
    expect(numbersIn(title("by-k"))).toEqual(byK.slice(0, 2).map(({accuracy}) => percent(accuracy)));
    expect(cells.get("by-k")!.unit).not.toMatch(/sépale|sepal/);
    await edit("luck", "slice(0, 5)", "slice(0, 60)");
    const {reached} = (await values("luck")) as {reached: number[]};
    expect(numbersIn(title("luck"))).toEqual([Math.min(...reached), Math.max(...reached)].map(percent));
    await edit("scaled-runs", "svm", "knn");
    const {draws} = (await values("scaled-runs")) as {draws: {raw: number; scaled: number}[]};
    expect(numbersIn(title("scaled-runs"))).toEqual([
      draws.filter(({raw, scaled}) => scaled > raw).length,
      draws.length
    ]);
    await edit("learning", "slice(0, 3)", "slice(0, 9)");
    const {learning} = (await values("learning")) as {learning: {accuracy: number}[]};
    expect(numbersIn(title("learning"))[0]).toBe(percent(learning[0].accuracy));
    expect(numbersIn(title("matrix"))).toEqual([6, 43]);
    await edit("matrix", "count: 6", "count: 0");
    expect(numbersIn(title("matrix"))).toEqual([0, 37]);
  });

  test("of the days in alarm, on the first day and on the last", async () => {
    const {move, texts, title} = await openChapter("monitoring", locale);
    const above = title("days-in-alarm");
    expect(texts("days-in-alarm")[0]).toMatch(
      locale === "fr" ? /Exactitude, 18 j sur 120/ : /Accuracy, 18 of 120/
    );
    await move("day", 0);
    expect(texts("days-in-alarm")[0]).toMatch(/^(Aucune mesure|No measure)/);
    expect(title("days-in-alarm")).toBe(above);
    expect(numbersIn(above)).toEqual([]);
  });

  test("and are at most fifteen words long", async () => {
    for (const chapter of ["explorer", "monitoring", "practice"]) {
      const {cells, title} = await openChapter(chapter, locale);
      for (const id of cells.keys())
        expect(title(id).match(/[\p{L}\d]\S*/gu) ?? [], id).toSatisfy(
          (words: string[]) => words.length <= 15
        );
    }
  });
});

test("a single neighbour misses, of the flowers it learned from, only twins of another species", async () => {
  const {values} = await openChapter("explorer");
  const {train} = (await values("split")) as {train: Record<string, number | string>[]};
  const {byK} = (await values("by-k")) as {byK: {accuracy: number}[]};
  const places = Map.groupBy(train, ({sepalLength, sepalWidth}) => `${sepalLength} × ${sepalWidth}`);
  // The flower that stands first answers for all that have its sepals.
  const missed = [...places.values()].flatMap(([first, ...others]) =>
    others.filter(({species}) => species !== first.species)
  );
  expect(missed.length).toBeGreaterThan(0);
  expect(byK[0].accuracy).toBeCloseTo(1 - missed.length / train.length, 9);
});

test("always answering benign is right as often as the chapter says", () => {
  const {breastCancer} = rowsOf(["breastCancer"], "fr");
  const benign = breastCancer.filter(({diagnosis}) => diagnosis === "bénigne").length;
  expect(((100 * benign) / breastCancer.length).toFixed(1)).toBe("62.7");
});

test("a draw with replacement leaves out more than one employee in three on average", async () => {
  const {values} = await openChapter("hr");
  const {draws} = (await values("resamples")) as {draws: number[][]};
  const missing = draws.map((draw) => 1 - new Set(draw).size / draw.length);
  const mean = missing.reduce((sum, share) => sum + share, 0) / missing.length;
  expect(mean).toBeGreaterThan(1 / 3);
  expect(mean).toBeLessThan(0.4);
});

test("what the chapter on monitoring says of its 120 days is so", async () => {
  const {values} = await openChapter("monitoring");
  const {history} = (await values("history")) as {history: Day[]};
  expect(history.length).toBe(120);
  const below = history.filter(({accuracy}) => accuracy < 0.9);
  expect(below.every(({date}) => /^2025-0[89]/.test(date.toISOString()))).toBe(true);
  expect(runsOf(history, ({latency}) => latency > 100).length).toBe(2);
  expect(runsOf(history, ({volume}) => volume < 0.6 || volume > 1.6)).toEqual([2, 2]);
  expect(runsOf(history, ({errorRate}) => errorRate > 10)).toEqual([2, 2]);
  expect(below.length).toBe(18);
  const alarmed = [
    ({latency}: Day) => latency > 100,
    ({errorRate}: Day) => errorRate > 10,
    ({memory}: Day) => memory > 4
  ];
  for (const over of alarmed) expect(history.filter(over).length).toBeLessThan(below.length);
  const first = (over: (day: Day) => boolean): number => history.findIndex(over);
  expect(first(({memory}) => memory > 4)).toBeLessThan(first(({latency}) => latency > 100));
});

describe("checks of the reader's dashboard", () => {
  const inGroup = "d[group] === chosenGroup";

  test.each([
    ["nothing, as it stands", inGroup, inGroup, []],
    ["a filter that takes every group", inGroup, "true", [2, 3]],
    ["a filter that takes every value", "d[measure] >= floor", "true", [2, 3]],
    ["a filter that leaves out too much", "d[measure] >= floor", "d[measure] > 2 * floor", [3]],
    ["rows twice", "rows.filter", "[...rows, ...rows].filter", [3]]
  ])("find %s", async (_, piece, by, failing) => {
    const {edit, move, values} = await openChapter("practice");
    if (piece !== by) await edit("step-chosen", piece, by);
    await move("step-filter", 1);
    await move("step-minimum", 20);
    const {checks} = (await values("step-tests")) as {checks: {ok: boolean}[]};
    expect(checks.flatMap(({ok}, i) => (ok ? [] : [i]))).toEqual(failing);
  });

  test.each([
    ["a text for a number", "lines.map(", "[...lines, ['Lyon', '3', 'cent']].map(", [0, 3]],
    ["a row without a group", "lines.map(", "[...lines, ['', '3', '100']].map(", [1]]
  ])("find %s", async (_, piece, by, failing) => {
    const {edit, values} = await openChapter("practice");
    await edit("step-own-data", piece, by);
    await edit("step-data", "settings.sales", "settings.mine");
    const {checks} = (await values("step-tests")) as {checks: {ok: boolean}[]};
    expect(checks.flatMap(({ok}, i) => (ok ? [] : [i]))).toEqual(failing);
  });
});

describe("rows that a reader pastes", () => {
  const read = async (text: string, locale: Locale = "fr"): Promise<unknown> => {
    const {edit, values} = await openChapter("practice", locale);
    await edit("step-own-data", /`\n[^`]+`/, `\`\n${text}\n\``);
    return ((await values("step-own-data")) as {mine: unknown}).mine;
  };
  const rows = [
    {ville: "Lyon", mesure: 12.5},
    {ville: "Nantes", mesure: -3}
  ];

  test.each([
    ["semicolons and decimal commas", "ville;mesure\nLyon;12,5\nNantes;-3"],
    ["tabs and decimal commas", "ville\tmesure\nLyon\t12,5\nNantes\t-3"],
    ["commas and decimal points", "ville,mesure\nLyon,12.5\nNantes,-3"]
  ])("are read with %s", async (_, text) => {
    expect(await read(text)).toEqual(rows);
  });

  test("keep their commas in texts, and their thousands where the comma separates them", async () => {
    expect(await read('ville;mesure\n"Lyon, 3e";1 234')).toEqual([{ville: "Lyon, 3e", mesure: "1 234"}]);
    expect(await read('city,count\nLeeds,"1,234"', "en")).toEqual([{city: "Leeds", count: "1,234"}]);
  });

  test("say so where the measure has no number", async () => {
    const {edit, notices} = await openChapter("practice");
    await edit("step-data", "settings.sales", "settings.mine");
    expect(notices("step-data")).toEqual([]);
    await edit("step-own-data", /;(\d+)\n/, ";$1 visites\n");
    expect(notices("step-data")[0]).toContain("Aucun nombre dans la colonne « visites »");
  });
});

test("charts of the reader's dashboard say their measure, source and rows, and bars what they sum up", async () => {
  const {charts, edit, move} = await openChapter("practice");
  const optionsOf = (id: string) => charts(id)[0].options as {subtitle: string; x: {label: string}};
  await move("step-filter", 1);
  for (const id of ["step-bars", "step-histogram", "step-dots", "step-boxes"])
    expect(optionsOf(id).subtitle).toBe(
      "Ventes (€) ; ventes mensuelles simulées, 2024 et 2025 ; lignes affichées : 96"
    );
  expect(optionsOf("step-bars").x.label).toBe("Ventes (€), moyenne");
  await edit("step-bars", '"mean"', '"sum"');
  expect(optionsOf("step-bars").x.label).toBe("Ventes (€), total");
});

test("the cache demonstration says how many answers came from it, also when none did", async () => {
  const {edit, texts} = await openChapter("practice");
  expect(texts("cache-demo")[0]).toMatch(/^100 demandes, 4 calculs ; .*: 96\.$/);
  await edit("cache-demo", "asked.forEach(cachedTotal)", "asked.forEach(slowTotal)");
  expect(texts("cache-demo")[0]).toMatch(/^100 demandes, 100 calculs ; .*: 0\.$/);
});

test.each(["trend-accuracy", "trend-latency", "trend-volume", "trend-errors", "resources"])(
  "the table of %s names each day of a series once, in order",
  async (id) => {
    const {charts, move} = await openChapter("monitoring");
    for (const day of [119, 60]) {
      await move("day", day);
      for (const chart of charts(id)) {
        const {document, locale} = hostOf("fr");
        const {points} = recordedChart(chart, {document, locale, width: 820, id, description: "", empty: ""});
        const days = points.map(({readings}) =>
          readings
            .slice(0, -1)
            .map(({value}) => value)
            .map((value) => (value instanceof Date ? value.toISOString() : value))
            .join(" ")
        );
        expect(days.length).toBeGreaterThanOrEqual(120);
        expect(days).toEqual([...new Set(days)]);
        for (const [a, b] of days.slice(1).map((next, i) => [days[i], next]))
          if (a.slice(0, -24) === b.slice(0, -24)) expect(a < b).toBe(true);
      }
    }
  }
);

test("accuracy gives the alarm a few days before the inputs do, and one input alone drifts", async () => {
  const {values} = await openChapter("monitoring");
  const {history} = (await values("history")) as {history: Day[]};
  const {drift} = rowsOf(["drift"], "fr") as unknown as {drift: Week[]};
  const alarmed = drift.filter(
    ({mean, referenceMean, referenceStd}) => Math.abs(mean - referenceMean) > 0.25 * referenceStd
  );
  expect(new Set(alarmed.map(({feature}) => feature)).size).toBe(1);
  const days =
    (alarmed[0].date.getTime() - history.find(({accuracy}) => accuracy < 0.9)!.date.getTime()) / 864e5;
  expect(days).toBeGreaterThan(0);
  expect(days).toBeLessThan(7);
});

test("the last day is quiet, and on 1 October 2025 latency and memory are out of limits", async () => {
  const {values, move} = await openChapter("monitoring");
  const alarms = async (): Promise<string[]> =>
    ((await values("banner")) as {alarms: {key: string}[]}).alarms.map(({key}) => key);
  expect(await alarms()).toEqual([]);
  const {history} = (await values("history")) as {history: Day[]};
  await move(
    "day",
    history.findIndex(({date}) => date.toISOString().startsWith("2025-10-01"))
  );
  expect(await alarms()).toEqual(["latency", "memory"]);
});

test("a refreshed day is the one on show", async () => {
  const {values, move} = await openChapter("monitoring");
  await move("day", 119);
  await move("refresh", 3);
  const {today} = (await values("today")) as {today: Day};
  expect(today.date.toISOString().slice(0, 10)).toBe("2025-12-03");
});

test("within fifteen refreshed days accuracy alone goes below its threshold", async () => {
  const {values, move} = await openChapter("monitoring");
  await move("refresh", 15);
  const {history} = (await values("history")) as {history: Day[]};
  const fresh = history.slice(120);
  expect(fresh.length).toBe(15);
  expect(fresh.some(({accuracy}) => accuracy < 0.9)).toBe(true);
  const others = ({latency, errorRate, memory, cpu, volume}: Day): boolean =>
    latency > 100 || errorRate > 10 || memory > 4 || cpu > 80 || volume < 0.6 || volume > 1.6;
  expect(fresh.filter(others)).toEqual([]);
});
