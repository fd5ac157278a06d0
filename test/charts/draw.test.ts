import * as Plot from "@observablehq/plot";
import {expect, test} from "vitest";
import {draw} from "../../src/charts/draw.ts";
import {interactionOf} from "../../src/charts/interaction.ts";
import {withNotes} from "../../src/charts/notes.ts";
import {host} from "./host.ts";

const frame = {width: 300, height: 100.4, marginTop: 10, marginRight: 10, marginBottom: 10, marginLeft: 10};
const marks = [
  Plot.dot([[1 / 3, 2 / 3]], {r: 10 / 3}),
  Plot.text(["un <b>texte</b>"], {frameAnchor: "middle"})
];

test("draw removes Plot's style element and gives one image with a name", () => {
  const svg = draw({...frame, marks, data: []}, host(300));
  expect(svg.querySelector("style")).toBeNull();
  expect(svg.getAttribute("role")).toBe("img");
  expect(svg.getAttribute("aria-label")).toBe("Dessin sous test");
  expect(svg.querySelectorAll("[aria-label]")).toHaveLength(0);
});

test("draw rounds coordinates to a tenth, the height up, and leaves em lengths alone", () => {
  const svg = draw({...frame, marks, data: []}, host(300));
  const circle = svg.querySelector("circle");
  expect([circle?.getAttribute("cx"), circle?.getAttribute("r")]).toEqual(["103.3", "3.3"]);
  expect(svg.getAttribute("height")).toBe("101");
  expect(svg.querySelector("text")?.getAttribute("y")).toBe("0.32em");
});

test("draw leaves the colours to the page", () => {
  expect(draw({...frame, marks, data: []}, host(300)).getAttribute("class")).toBe("chart");
  expect(draw({...frame, marks, data: []}, host(300)).getAttribute("font-family")).toBeNull();
});

test("draw shows no axis that a chart did not ask for", () => {
  expect(draw({...frame, marks, data: []}, host(300)).querySelectorAll("text")).toHaveLength(1);
});

test("notes follow the drawing as a numbered list, and none leave it alone", () => {
  const svg = draw({...frame, marks, data: []}, host(300));
  expect(withNotes(svg, [], host(300))).toBe(svg);
  const block = withNotes(svg, ["dégradé <i>depuis</i> 113"], host(300));
  expect(block.querySelector("ol li")?.textContent).toBe("dégradé <i>depuis</i> 113");
  expect(block.querySelector("i")).toBeNull();
});

test("draw says where a line stands that can be moved, on an axis of its values, and that there is none", () => {
  const line = {at: 7, top: 4, bottom: 90};
  const svg = draw({...frame, x: {domain: [0, 20]}, marks, data: [], line}, host(300));
  expect(interactionOf(svg)?.line).toEqual({...line, axis: {domain: [0, 20], pixels: [10, 290]}});
  expect(interactionOf(draw({...frame, marks, data: []}, host(300)))?.line).toBeNull();
});
