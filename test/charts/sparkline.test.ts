import {describe, expect, test} from "vitest";
import {sparkline} from "../../src/charts/sparkline.ts";
import {host} from "./host.ts";

const {document} = host(84);
const line = (values: readonly number[], level: "critical" | "healthy" = "critical"): Element =>
  sparkline(values, {document, description: "de 74 à 22", level, max: 125, critical: 30, points: 11});

const points = (element: Element): number[][] =>
  element
    .querySelector("polyline")!
    .getAttribute("points")!
    .split(" ")
    .map((point) => point.split(",").map(Number));

describe("the line of a unit's last records", () => {
  test("is the reviewed one", async () => {
    const markup = line([74, 70, 66, 66, 60, 51, 44, 40, 33, 27, 22]).outerHTML.replace(/></g, ">\n<");
    await expect(`${markup}\n`).toMatchFileSnapshot("../golden/charts/sparkline.svg");
  });

  test("says what it shows to those who cannot see it", () => {
    expect(line([74, 22]).getAttribute("aria-label")).toBe("de 74 à 22");
    expect(line([74, 22]).getAttribute("role")).toBe("img");
  });

  test("stands on the scale of all the others: a life has one height, zero is the foot, the cap the top", () => {
    const [[, top], [, foot]] = points(line([125, 0]));
    expect([top, foot]).toEqual([3.5, 20.5]);
    expect(points(line([60, 60])).map(([, y]) => y)).toEqual([12.3, 12.3]);
  });

  test("ends where the others end when the unit is young", () => {
    const whole = points(line(Array.from({length: 11}, () => 50)));
    expect(points(line([50, 50, 50]))).toEqual(whole.slice(-3));
  });

  test("keeps within its frame whatever the values", () => {
    for (const [x, y] of points(line([-10, 1e6, 30]))) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(y).toBeGreaterThanOrEqual(3.5);
      expect(y).toBeLessThanOrEqual(20.5);
    }
  });
});
