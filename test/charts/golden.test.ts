import {afterEach, beforeEach, describe, expect, test, vi} from "vitest";
import {cases} from "./cases.ts";
import {host} from "./host.ts";

/** One element a line, so that a changed drawing gives a readable difference. */
const readable = (element: Element): string => `${element.outerHTML.replace(/></g, ">\n<")}\n`;

/** Drawings of the widths a page makes at build, where others than these two are worth reviewing. */
const widths: Readonly<Record<string, readonly number[]>> = {"stop-dots": [328, 620, 924]};

describe("the drawing of each chart", () => {
  beforeEach(() => void vi.spyOn(console, "warn"));
  afterEach(() => {
    expect(console.warn).not.toHaveBeenCalled();
    vi.restoreAllMocks();
  });
  for (const [name, chart] of Object.entries(cases)) {
    test.each(widths[name] ?? [328, 828])(`${name} is the reviewed one at %i pixels`, async (width) => {
      const markup = readable(chart(host(width, name)));
      await expect(markup).toMatchFileSnapshot(`../golden/charts/${name}-${width}.svg`);
    });
  }
});
