import {expect, test} from "vitest";
import {trajectory} from "../../src/charts/trajectory.ts";
import {story} from "./cases.ts";
import {host} from "./host.ts";

const labels = (ages: readonly number[]): string[] => {
  const points = ages.map((age) => ({age, predicted: 90}));
  const svg = trajectory(points, {...host(620), ...story, events: [], truth: null, past: true});
  return [...svg.querySelectorAll("text")].map(({textContent}) => textContent ?? "");
};

test("a short stretch of life has whole ages on its axis", () => {
  expect(labels([101, 102])).toEqual(expect.arrayContaining(["101", "102"]));
  expect(labels([101, 102]).filter((text) => /^\d+,\d$/.test(text))).toEqual([]);
});
