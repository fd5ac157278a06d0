import {describe, expect, test} from "vitest";
import {cases} from "./cases.ts";
import {host} from "./host.ts";
import {clipped, drawnTexts, overlaps, svgOf} from "./inspect.ts";

const widths = [320, 328, 479, 480, 620, 720, 828, 950, 1280];

describe.each(Object.entries(cases))("%s, from 320 to 1280 pixels,", (name, chart) => {
  const drawings = widths.map((width) => ({width, element: chart(host(width, name))}));

  test("holds no value that is not a number", () => {
    for (const {element} of drawings) expect(element.outerHTML).not.toMatch(/NaN|Infinity|undefined|null/);
  });

  test("has neither style elements nor style attributes, which the page's policy refuses", () => {
    for (const {element} of drawings) expect(element.outerHTML).not.toMatch(/<style|style=/);
  });

  test("is one image with a name, as wide as asked", () => {
    for (const {width, element} of drawings) {
      const svg = svgOf(element);
      expect(svg.getAttribute("role")).toBe("img");
      expect(svg.getAttribute("aria-label")).toBe("Dessin sous test");
      expect(svg.getAttribute("width")).toBe(String(width));
      expect(svg.getAttribute("viewBox")).toBe(`0 0 ${width} ${svg.getAttribute("height")}`);
    }
  });

  test("sets no text under 12 pixels", () => {
    for (const {element} of drawings) {
      for (const {size, text} of drawnTexts(svgOf(element))) expect(size, text).toBeGreaterThanOrEqual(12);
    }
  });

  test("keeps every text inside the drawing and clear of the others", () => {
    for (const {width, element} of drawings) {
      const svg = svgOf(element);
      const texts = drawnTexts(svg);
      expect(clipped(texts, width, Number(svg.getAttribute("height"))), `at ${width}`).toEqual([]);
      expect(overlaps(texts), `at ${width}`).toEqual([]);
    }
  });

  test("writes coordinates to a tenth of a pixel", () => {
    for (const {element} of drawings) {
      const coordinates =
        element.outerHTML.match(/ (?:d|transform|x|y|cx|cy|x1|x2|y1|y2|width|height)="[^"]*"/g) ?? [];
      expect(coordinates.filter((value) => /\.\d\d/.test(value) && !value.includes("em"))).toEqual([]);
    }
  });

  test("gives no two elements the same id, nor one id to two widths", () => {
    const ids = drawings.flatMap(({element}) =>
      [...element.outerHTML.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id)
    );
    expect(new Set(ids).size).toBe(ids.length);
  });

  test("draws the same markup twice", () => {
    for (const {width, element} of drawings)
      expect(chart(host(width, name)).outerHTML).toBe(element.outerHTML);
  });
});
