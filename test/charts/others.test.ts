import {describe, expect, test} from "vitest";
import {actualVsPredicted} from "../../src/charts/actual-vs-predicted.ts";
import type {Domain} from "../../src/charts/frame.ts";
import {interactionOf} from "../../src/charts/interaction.ts";
import {rulBoxes} from "../../src/charts/rul-boxes.ts";
import {predictedLives} from "./cases.ts";
import {host} from "./host.ts";
import {fleetOptions} from "./pointing.ts";
import {sampleUnits} from "./sample.ts";

const fleet = sampleUnits(100);
const drawn = fleet.filter(({predicted}) => predicted !== null);
const withOthers: Record<string, (from: number, to: number) => Element> = {
  actualVsPredicted: (from, to) =>
    actualVsPredicted(fleet.slice(from, to), {
      ...host(828),
      ...fleetOptions,
      others: [...fleet.slice(0, from), ...fleet.slice(to)]
    }),
  rulBoxes: (from, to) =>
    rulBoxes(predictedLives(fleet.slice(from, to)), {
      ...host(828),
      ...fleetOptions,
      others: predictedLives([...fleet.slice(0, from), ...fleet.slice(to)])
    })
};

describe.each(Object.entries(withOthers))("%s with units outside the selection", (_, chart) => {
  const domains = (svg: Element): (Domain | undefined)[] =>
    [interactionOf(svg)?.x, interactionOf(svg)?.y].map((found) => found?.domain);

  test("keeps its axes and the places of its units", () => {
    const whole = chart(0, 100);
    const part = chart(40, 60);
    expect(domains(part)).toEqual(domains(whole));
    const at = new Map(interactionOf(whole)?.data.map(({key, x, y}) => [key, {x, y}]));
    const units = (interactionOf(part)?.data ?? []).filter(({key}) => key?.includes("/"));
    expect(units.length).toBeGreaterThan(15);
    for (const {key, x, y} of units) expect({x, y}).toEqual(at.get(key));
  });

  test("draws them as one faint path that nobody can point at", () => {
    const part = chart(40, 60);
    const outside = interactionOf(part)?.data.filter(
      ({key}) => fleet.findIndex((unit) => unit.key === key) >= 60
    );
    expect(outside).toEqual([]);
    const speckled = [...part.querySelectorAll("path")].filter((path) =>
      path.getAttribute("d")?.includes("h0M")
    );
    expect(speckled).toHaveLength(1);
    const others = drawn.filter((unit) => !fleet.slice(40, 60).includes(unit));
    expect(speckled[0].getAttribute("d")?.match(/M/g)).toHaveLength(others.length);
    expect(chart(0, 100).outerHTML).not.toContain("h0");
  });
});
