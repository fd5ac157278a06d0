import {readFileSync} from "node:fs";
import {describe, expect, test} from "vitest";
import {deviationSteps, stepOf} from "../../src/charts/deviation-scale.ts";
import {levelStyles} from "../../src/charts/levels.ts";
import {color, inlineColors, type Token, tokens} from "../../src/charts/theme.ts";

const sheet = readFileSync(new URL("../../src/charts/theme.css", import.meta.url), "utf8");

function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Contrast ratio of two tokens (WCAG 2.2) in the light theme (0) or the dark one (1). */
function contrast(a: Token, b: Token, theme: 0 | 1): number {
  const [high, low] = [luminance(tokens[a][theme]), luminance(tokens[b][theme])].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
}

const tokenOf = (variable: string): Token => /var\(--(\w+)\)/.exec(variable)?.[1] as Token;

describe.each([0, 1] as const)("colours of theme %i", (theme) => {
  test.each(["ink", "ink2", "ink3", "accent", "critical", "degraded"] as const)(
    "%s is readable as text on paper",
    (token) => {
      expect(contrast(token, "paper", theme)).toBeGreaterThanOrEqual(4.5);
    }
  );

  test("words of every level are readable on paper", () => {
    for (const {text} of Object.values(levelStyles)) {
      expect(contrast(tokenOf(text), "paper", theme)).toBeGreaterThanOrEqual(4.5);
    }
  });

  test("shapes of every level stand out from paper", () => {
    for (const {stroke} of Object.values(levelStyles)) {
      expect(contrast(tokenOf(stroke), "paper", theme)).toBeGreaterThanOrEqual(3);
    }
  });

  test("numbers are readable on every step of the deviation scale", () => {
    for (const {fill, text} of deviationSteps)
      expect(contrast(text, fill, theme), fill).toBeGreaterThanOrEqual(4.5);
  });

  test("every series stands out from paper", () => {
    for (const token of ["series1", "series2", "series3", "series4", "series5", "series6"] as const)
      expect(contrast(token, "paper", theme), token).toBeGreaterThanOrEqual(3);
  });

  test("the strongest steps of the deviation scale stand out from paper", () => {
    expect(contrast("below4", "paper", theme)).toBeGreaterThanOrEqual(3);
    expect(contrast("above4", "paper", theme)).toBeGreaterThanOrEqual(3);
  });
});

test("the style sheet holds the same colours as the tokens", () => {
  const pairs = [...sheet.matchAll(/--(\w+): light-dark\((#\w{6}), (#\w{6})\)/g)].map(
    ([, name, light, dark]) => [name, [light.toUpperCase(), dark.toUpperCase()]]
  );
  expect(Object.fromEntries(pairs)).toEqual(tokens);
});

test("inlineColors leaves no token in the markup and nothing else changed", () => {
  const markup = `<g fill="${color("ink")}" stroke="${color("above4")}" font-family="var(--serif)">`;
  expect(inlineColors(markup, "light")).toBe(
    '<g fill="#1B1A17" stroke="#7A4E12" font-family="var(--serif)">'
  );
  expect(inlineColors(markup, "dark")).toContain("#E9E2D3");
});

test("the deviation scale is symmetric, level in the middle and closed at its ends", () => {
  expect(stepOf(0, 3).fill).toBe("even");
  expect(stepOf(3, 3).fill).toBe("above4");
  expect(stepOf(-3, 3).fill).toBe("below4");
  expect(stepOf(99, 3).fill).toBe("above4");
  expect(stepOf(1, 0).fill).toBe("even");
});
