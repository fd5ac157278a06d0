import {expect, test} from "vitest";
import {namedApart} from "../../../../src/views/explorer/beside.ts";
import type {FigureView} from "../../../../src/views/view.ts";

const view = {file: "vigie-explorer-report"} as FigureView;

test("two sides give files of two names, one side its own", () => {
  expect(namedApart([view]).map(({file}) => file)).toEqual(["vigie-explorer-report"]);
  expect(namedApart([view, view]).map(({file}) => file)).toEqual([
    "vigie-explorer-report-a",
    "vigie-explorer-report-b"
  ]);
});
