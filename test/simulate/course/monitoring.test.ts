import {describe, expect, it} from "vitest";
import {random} from "../../../pipeline/core/stats/random.ts";
import {simulateDrift} from "../../../pipeline/simulate/course/drift.ts";
import {drawIncidents, incidentColumns} from "../../../pipeline/simulate/course/incidents.ts";
import {simulateMonitoring} from "../../../pipeline/simulate/course/monitoring.ts";

const DAY = 86_400_000;
const LAST = Date.UTC(2025, 10, 30);

function draw(seed: number) {
  const stream = random(seed).fork("course");
  const drawn = drawIncidents(stream);
  return {
    incidents: incidentColumns(drawn),
    monitoring: simulateMonitoring(stream, drawn),
    drift: simulateDrift(stream, drawn)
  };
}

/** Alarm lines of the dashboard. */
const ALARMS = {
  accuracy: (value: number) => value < 0.9,
  latency: (value: number) => value > 100,
  errorRate: (value: number) => value > 10,
  memory: (value: number) => value > 4,
  cpu: (value: number) => value > 80
};
/** Signals that cross their alarm line in each kind of incident, and no others do. */
const CROSSED: Record<string, readonly (keyof typeof ALARMS)[]> = {
  "dérive des données": ["accuracy"],
  "fuite mémoire": ["latency", "memory"],
  "pic de charge": ["latency", "errorRate", "cpu"],
  "panne d’une source": ["errorRate"]
};
const names = Object.keys(ALARMS) as (keyof typeof ALARMS)[];
const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

describe.each([7, 1, 2, 3, 20])("the simulated model in service of seed %i", (seed) => {
  const {incidents, monitoring, drift} = draw(seed);
  const {date} = monitoring;
  const days = Array.from(date.keys());
  const rows = days.map((i) => ({
    date: date[i],
    weekday: new Date(date[i]).getUTCDay(),
    accuracy: monitoring.accuracy[i],
    latency: monitoring.latency[i],
    predictions: monitoring.predictions[i],
    errorRate: monitoring.errorRate[i],
    memory: monitoring.memory[i],
    cpu: monitoring.cpu[i]
  }));
  const kinds: readonly string[] = incidents.kind;
  const span = (kind: string) => {
    const k = kinds.indexOf(kind);
    return [incidents.start[k], incidents.end[k]] as const;
  };
  const during = (kind: string) => {
    const [start, end] = span(kind);
    return rows.filter((row) => row.date >= start && row.date <= end);
  };
  const quiet = rows.filter((row) =>
    incidents.kind.every((_, k) => row.date < incidents.start[k] || row.date > incidents.end[k])
  );
  const usual = (weekday: number): number =>
    mean(quiet.filter((row) => row.weekday === weekday).map(({predictions}) => predictions));

  it("is watched for 120 days in a row, the last of them 2025-11-30", () => {
    expect(Array.from(date)).toEqual(days.map((i) => LAST - (119 - i) * DAY));
  });

  it("is at rest on the last day, within 1 % of the original's figures", () => {
    const rest = {accuracy: 0.91, latency: 65, predictions: 1511, errorRate: 4.8, memory: 2.7, cpu: 56};
    const last = rows[119];
    for (const [name, value] of Object.entries(rest)) {
      const found = last[name as keyof typeof rest];
      expect([name, Math.abs(found / value - 1) < 0.01]).toEqual([name, true]);
    }
  });

  it("crosses no alarm line without an incident", () => {
    for (const row of quiet)
      for (const name of names) expect([name, ALARMS[name](row[name])]).toEqual([name, false]);
  });

  it("crosses in each kind of incident the lines of that kind, and no others", () => {
    for (const [kind, crossed] of Object.entries(CROSSED)) {
      const found = names.filter((name) => during(kind).some((row) => ALARMS[name](row[name])));
      expect([kind, found]).toEqual([kind, names.filter((name) => crossed.includes(name))]);
    }
  });

  it("has four incidents of four kinds, one after the other, inside the days", () => {
    expect(new Set(incidents.kind).size).toBe(4);
    incidents.kind.forEach((_, k) => {
      expect(incidents.start[k]).toBeGreaterThan(k === 0 ? date[0] : incidents.end[k - 1]);
      expect(incidents.end[k]).toBeGreaterThan(incidents.start[k]);
    });
    expect(incidents.end[3]).toBeLessThan(date[119]);
  });

  it("loses accuracy slowly while data drift, and no technical signal moves", () => {
    const some = during("dérive des données");
    const third = Math.floor(some.length / 3);
    const parts = [some.slice(0, third), some.slice(third, 2 * third), some.slice(2 * third)];
    const [first, second, last] = parts.map((part) => mean(part.map(({accuracy}) => accuracy)));
    expect(first - second).toBeGreaterThan(0.008);
    expect(second - last).toBeGreaterThan(0.008);
    for (const name of ["latency", "errorRate", "memory", "cpu"] as const) {
      const [here, usually] = [some, quiet].map((part) => mean(part.map((row) => row[name])));
      expect([name, Math.abs(here / usually - 1) < 0.08]).toEqual([name, true]);
    }
  });

  it("fills its memory for days before latency follows, until a restart", () => {
    const some = during("fuite mémoire");
    const memory = some.map((row) => row.memory);
    expect(memory).toEqual(memory.toSorted((a, b) => a - b));
    const late = some.findIndex(({latency}) => latency > 90);
    expect(late).toBeGreaterThan(3);
    const after = rows.find((row) => row.date === span("fuite mémoire")[1] + DAY);
    expect(after?.memory).toBeLessThan(3);
    expect(after?.latency).toBeLessThan(80);
  });

  it("answers two and a half times as often at the load peak, and less than half when a source is out", () => {
    for (const {weekday, predictions} of during("pic de charge"))
      expect(Math.abs(predictions / usual(weekday) - 2.5)).toBeLessThan(0.4);
    for (const {weekday, predictions} of during("panne d’une source"))
      expect(predictions / usual(weekday)).toBeLessThan(0.55);
  });

  it("is asked less at weekends", () => {
    const weekdays = [1, 2, 3, 4, 5].map(usual);
    for (const weekday of [0, 6]) expect(usual(weekday)).toBeLessThan(0.9 * Math.min(...weekdays));
  });

  it("has weekly statistics of four inputs, of which the customers’ age alone shifts, while data drift", () => {
    expect(drift.feature).toHaveLength(68);
    const [start, end] = span("dérive des données");
    drift.feature.forEach((feature, i) => {
      expect(new Date(drift.date[i]).getUTCDay()).toBe(1);
      const shift = Math.abs(drift.mean[i] - drift.referenceMean[i]) / drift.referenceStd[i];
      const touched = drift.date[i] + 6 * DAY >= start && drift.date[i] <= end;
      if (feature !== "âge du client" || !touched) expect(shift).toBeLessThan(0.2);
    });
    const shifts = drift.feature.flatMap((feature, i) =>
      feature === "âge du client" ? [(drift.referenceMean[i] - drift.mean[i]) / drift.referenceStd[i]] : []
    );
    expect(Math.max(...shifts)).toBeGreaterThan(0.5);
    expect(Math.max(...drift.date)).toBe(LAST - 6 * DAY);
  });
});

it("the simulated model in service is the same for the same seed, and another for another", () => {
  expect(draw(7)).toEqual(draw(7));
  expect(draw(8).monitoring.latency).not.toEqual(draw(7).monitoring.latency);
});
