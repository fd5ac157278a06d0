import {describe, expect, test} from "vitest";
import {actualVsPredicted} from "../../src/charts/actual-vs-predicted.ts";
import {riskBar} from "../../src/charts/risk-bar.ts";
import {rulBoxes} from "../../src/charts/rul-boxes.ts";
import {rulHistogram} from "../../src/charts/rul-histogram.ts";
import {cases, predictedLives} from "./cases.ts";
import {host} from "./host.ts";
import {sampleUnits, thresholds} from "./sample.ts";

const units = sampleUnits(100);
const word = {one: "moteur", other: "moteurs"};
const levels = {critical: word, degraded: word, healthy: word, unknown: word};
const options = {
  thresholds,
  thresholdLabels: {critical: "seuil critique", degraded: "seuil dégradé"},
  xLabel: "cycles",
  yLabel: "moteurs",
  levels,
  lateLabel: "tard",
  earlyLabel: "tôt",
  clusters: [1, 2, 3, 4].map((cluster) => ({cluster, label: `Cluster ${cluster}`}))
};
const charts: Record<string, (selected?: string) => Element> = {
  riskBar: (selected) => riskBar(predictedLives(units), {...host(828), ...options, selected}),
  rulHistogram: (selected) => rulHistogram(predictedLives(units), {...host(828), ...options, selected}),
  actualVsPredicted: (selected) => actualVsPredicted(units, {...host(828), ...options, selected}),
  rulBoxes: (selected) => rulBoxes(predictedLives(units), {...host(828), ...options, selected})
};
const keysOf = (element: Element): string[] =>
  [...element.querySelectorAll("[data-key]")].map((mark) => mark.getAttribute("data-key") ?? "");

describe.each(Object.entries(charts))("%s", (name, chart) => {
  test("marks every unit it draws with its key, once", () => {
    const drawn = name === "riskBar" ? units : units.filter(({predicted}) => predicted !== null);
    expect(keysOf(chart()).sort()).toEqual(drawn.map(({key}) => key).sort());
  });

  test("singles the selected unit out in accent, and nothing when there is none", () => {
    expect(chart().outerHTML).not.toContain("var(--accent)");
    expect(chart("FD001/5").outerHTML).toContain("var(--accent)");
    expect(chart("FD009/5").outerHTML).not.toContain("var(--accent)");
  });

  test("does not depend on the order of its rows for what it marks", () => {
    const reversed = [...keysOf(chart())].sort();
    expect(keysOf(chart("FD001/5")).sort()).toEqual(reversed);
  });
});

test("a key stands on the mark of its own unit: units of one level are together", () => {
  const element = charts.actualVsPredicted();
  for (const group of element.querySelectorAll("g")) {
    const keys = [...group.children]
      .map((mark) => mark.getAttribute("data-key"))
      .filter((key) => key !== null);
    const found = new Set(keys.map((key) => units.find((unit) => unit.key === key)?.level));
    expect(found.size).toBeLessThanOrEqual(1);
  }
});

test("the page's weight is kept: every sample drawing is under 6 KB compressed, the whole fleet's included", async () => {
  const {gzipSync} = await import("node:zlib");
  for (const [name, chart] of Object.entries(cases)) {
    expect(gzipSync(chart(host(828, name)).outerHTML).length, name).toBeLessThan(6 * 1024);
  }
});
