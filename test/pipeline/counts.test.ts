import {expect, test} from "vitest";
import {countLine, countReport, line} from "../counts.ts";

const file = (status: string, ...results: string[]) => ({
  status,
  assertionResults: results.map((result) => ({status: result}))
});
const report = (...testResults: ReturnType<typeof file>[]) => countReport(JSON.stringify({testResults}));

test("tests are counted over all files", () => {
  expect(report(file("passed", "passed", "passed", "skipped"), file("failed", "passed", "failed"))).toEqual({
    passed: 3,
    failed: 1,
    skipped: 1
  });
});

test("a file that could not even be loaded is a failure", () => {
  expect(report(file("failed"))).toEqual({passed: 0, failed: 1, skipped: 0});
});

test("a report that is missing or cut short counts for nothing, and is told apart from one without tests", () => {
  expect(countReport(null)).toBeNull();
  expect(countReport('{"testResults": [')).toBeNull();
  expect(report()).toEqual({passed: 0, failed: 0, skipped: 0});
});

test("the last line leaves out what did not happen", () => {
  expect(line({passed: 2, failed: 0, skipped: 0})).toBe("2 passed, 0 failed");
  expect(line({passed: 2, failed: 1, skipped: 3})).toBe("2 passed, 1 failed, 3 skipped");
});

test("a tool's last line is read back as it was written", () => {
  expect(countLine(`a table\n3 passed, 9 failed\n${line({passed: 2, failed: 1, skipped: 0})}\n`)).toEqual({
    passed: 2,
    failed: 1,
    skipped: 0
  });
  expect(countLine("2 passed, 0 failed\nError: it broke")).toBeNull();
  expect(countLine("")).toBeNull();
});
