/** Files whose tests take long begin first: the last ones to end should be short, or one worker waits for the other. */
import {basename} from "node:path";
import {BaseSequencer, type TestSpecification} from "vitest/node";

/** Longest first, of those that take over 25 seconds of a worker; measured on 30 November 2026. */
const long = [
  "explorer",
  "exports",
  "linked",
  "layout",
  "reportFile",
  "chapterAccess",
  "cellState",
  "keyboard",
  "explorerLeft",
  "chapterControls",
  "tabular",
  "access",
  "explain",
  "hostileCells"
];

const rank = ({moduleId}: TestSpecification): number => {
  const place = long.indexOf(basename(moduleId, ".test.ts"));
  return place < 0 ? long.length : place;
};

export class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const browser = sorted
      .filter(({project}) => project.name === "e2e")
      .toSorted((a, b) => rank(a) - rank(b));
    return sorted.map((file) => (file.project.name === "e2e" ? browser.shift()! : file));
  }
}
