import {expect, test} from "vitest";
import {historyLink} from "../../../src/views/gate/links.ts";

const file = "dashboard_report_2026-01-01_a0000000.html";
const link = historyLink({locale: "en", report: "aero", page: "models"}, new Set([file]));

test("a link of the history leads to a report that the site keeps, wherever the page is", () => {
  expect(link(`reports/${file}`)).toBe(`../../../reports/${file}`);
  expect(historyLink({locale: "fr", report: null, page: null}, new Set([file]))(`reports/${file}`)).toBe(
    `./reports/${file}`
  );
});

test("a link of the history leads to the web as it stands", () => {
  expect(link("https://example.org/runs/1")).toBe("https://example.org/runs/1");
});

test.each([
  "reports/dashboard_report_2025-01-01_a0000000.html",
  `reports/../${file}`,
  file,
  "javascript:alert(1)",
  "data:text/html,x",
  "//example.org",
  ""
])("%j leads nowhere", (other) => {
  expect(link(other)).toBeNull();
});
