/** Wherever a cell is read, its local time is UTC. */
import {execFileSync} from "node:child_process";
import {join} from "node:path";
import {describe, expect, test} from "vitest";

const cells = join(import.meta.dirname, "../../../src/cells");

/** What a module's text writes as JSON, in a process of that zone. */
const written = (code: string, zone: string): unknown =>
  JSON.parse(
    execFileSync(process.execPath, ["--input-type=module", "-e", code], {
      env: {...process.env, TZ: zone, LANG: "fr_FR.UTF-8"},
      encoding: "utf8",
      cwd: cells
    })
  );

/** What expressions come to where `Date` keeps UTC, as a worker's does. */
const kept = (expressions: readonly string[], zone: string): unknown =>
  written(
    `import {keepUtc} from "${cells}/utc-date.ts";
    import * as d3 from "d3";
    keepUtc();
    const iso = (date) => Number.isNaN(+date) ? "none" : date.toISOString();
    class Day extends Date { get day() { return this.getDate(); } }
    const at = new Date("2025-01-01T00:30:00Z");
    process.stdout.write(JSON.stringify([${expressions.join(", ")}]));`,
    zone
  );

const cases: readonly (readonly [string, unknown])[] = [
  ["iso(new Date(2025, 0, 1))", "2025-01-01T00:00:00.000Z"],
  ["iso(new Date(99, 11, 31, 23, 59, 58, 7))", "1999-12-31T23:59:58.007Z"],
  ["iso(new Date(2025, 12))", "2026-01-01T00:00:00.000Z"],
  ["iso(new Date(2025, undefined))", "none"],
  ['iso(new Date("2025-01-01"))', "2025-01-01T00:00:00.000Z"],
  ['iso(new Date("2025-03-30T02:30"))', "2025-03-30T02:30:00.000Z"],
  ['iso(new Date("2025-03-30 02:30:15.5"))', "2025-03-30T02:30:15.500Z"],
  ['iso(new Date("2025-01-01T10:00Z"))', "2025-01-01T10:00:00.000Z"],
  ['iso(new Date("2025-01-01T10:00+02:00"))', "2025-01-01T08:00:00.000Z"],
  ['iso(new Date("Jan 5, 2025 10:00"))', "2025-01-05T10:00:00.000Z"],
  ['iso(new Date("Jan 5, 2025 10:00 GMT+0200"))', "2025-01-05T08:00:00.000Z"],
  ['iso(new Date("Sun, 05 Jan 2025 10:00:00 GMT"))', "2025-01-05T10:00:00.000Z"],
  ["iso(new Date(String(at)))", "2025-01-01T00:30:00.000Z"],
  ['iso(new Date("bleu"))', "none"],
  ['Date.parse("2025-07-01T00:00") === Date.UTC(2025, 6, 1)', true],
  ["iso(new Date(at))", "2025-01-01T00:30:00.000Z"],
  ["new Date(0).getTime()", 0],
  ["Math.abs(new Date() - Date.now()) < 1000", true],
  ["typeof Date()", "string"],
  ["[at.getFullYear(), at.getMonth(), at.getDate(), at.getDay(), at.getHours()]", [2025, 0, 1, 3, 0]],
  ["[at.getTimezoneOffset(), String(new Date(NaN).getTimezoneOffset())]", [0, "NaN"]],
  ["iso(new Date(new Date(at).setHours(23)))", "2025-01-01T23:30:00.000Z"],
  ["iso(new Date(new Date(at).setMonth(5, 2)))", "2025-06-02T00:30:00.000Z"],
  ["String(at)", "Wed Jan 01 2025 00:30:00 GMT+0000 (Coordinated Universal Time)"],
  ["at.toDateString()", "Wed Jan 01 2025"],
  ["String(new Date(NaN))", "Invalid Date"],
  ['at.toLocaleString("fr-FR")', "01/01/2025 00:30:00"],
  ['at.toLocaleDateString("fr-FR", {month: "long"})', "janvier"],
  ['at.toLocaleTimeString("fr-FR", {timeZone: "Asia/Tokyo"})', "09:30:00"],
  ['new Intl.DateTimeFormat("fr-FR").format(at)', "01/01/2025"],
  ["Intl.DateTimeFormat().resolvedOptions().timeZone", "UTC"],
  ["[at instanceof Date, new Day(2025, 0, 1) instanceof Date, at.constructor === Date]", [true, true, true]],
  ["[new Day(2025, 0, 1).day, new Day(2025, 0, 1) instanceof Day]", [1, true]],
  ["[structuredClone(at) instanceof Date, +structuredClone(at) === +at]", [true, true]],
  ['iso(d3.timeParse("%d/%m/%Y")("05/01/2025"))', "2025-01-05T00:00:00.000Z"],
  ['d3.timeFormat("%d %H:%M")(at)', "01 00:30"],
  ["iso(d3.timeMonth.floor(at))", "2025-01-01T00:00:00.000Z"],
  ["d3.timeDay.count(new Date(2025, 2, 1), new Date(2025, 3, 1))", 31]
];

describe.each(["Europe/Paris", "America/New_York", "Pacific/Apia"])("in %s", (zone) => {
  test("dates say the same as in UTC", () => {
    const came = kept(
      cases.map(([expression]) => expression),
      zone
    ) as unknown[];
    expect(cases.map(([expression], i) => [expression, came[i]])).toEqual(cases);
  });

  test("cells that run in Node do too", () => {
    const code = `import {runCells} from "${cells}/run.ts";
      import {cellScope} from "${cells}/scope.ts";
      const scope = cellScope("fr", {days: [{date: new Date(Date.UTC(2025, 0, 1))}]});
      const results = await runCells([
        {id: "a", code: "days.filter(d => +d.date === +new Date(2025, 0, 1)).length"},
        {id: "b", code: "format.date(new Date(2025, 5, 1))"},
        {id: "c", code: "days[0].date.getMonth()"}
      ], scope);
      process.stdout.write(JSON.stringify(["a", "b", "c"].map((id) => results.get(id).shown[0]).map(({value, text}) => value ?? text)));`;
    const [count, day, month] = written(code, zone) as unknown[];
    expect([count, month]).toEqual([1, 0]);
    expect(String(day).replace(/\s/g, " ")).toBe("1ᵉʳ juin 2025");
  });
});
