import {describe, expect, test} from "vitest";
import {schedule} from "../../src/charts/schedule.ts";
import {host} from "./host.ts";

/** Units that want these periods, and those that they are visited in. */
const drawn = (moves: readonly (readonly [wanted: number, slot: number])[]): Element =>
  schedule(
    moves.map(([wanted, slot], i) => ({
      key: `FD001/${i}`,
      name: `FD001-${i}`,
      slot,
      wanted,
      selected: true,
      title: ""
    })),
    {
      ...host(900),
      periods: ["0 à 9", "10 à 19"],
      later: "20 ou plus",
      capacity: 2,
      capacityLabel: "2 places",
      taken: (count) => `${count} sur 2`,
      without: (count) => `${count} sans place`,
      xLabel: "cycles"
    }
  );
const arrows = (svg: Element): number =>
  svg.querySelectorAll('g[fill="none"][stroke="var(--accent)"] path').length;

describe("arrows of a shop schedule", () => {
  test("lead from the period that a unit wants to its own", () => {
    expect(
      arrows(
        drawn([
          [0, 0],
          [0, 0],
          [0, 1]
        ])
      )
    ).toBe(1);
  });

  test("are all left out where one would run over the name of another unit", () => {
    expect(
      arrows(
        drawn([
          [0, 0],
          [0, 0],
          [1, 1],
          [1, 1],
          [0, 2],
          [1, 2],
          [1, 2],
          [1, 2]
        ])
      )
    ).toBe(0);
  });
});
