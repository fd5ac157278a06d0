import {defineConfig} from "vitest/config";
import {LongFirst} from "./test/longFirst.ts";

const e2e = ["test/e2e/**/*.test.ts", "test/ci/run.test.ts"];
/** Tests that say how long a page may stand still: beside another file they would measure that file. */
const alone = ["test/e2e/quickPage.test.ts"];
const golden = ["test/charts/**/*.test.ts", "test/golden/**/*.test.ts"];

const cases = {isolate: false, maxWorkers: 2, setupFiles: "test/seed.ts"};

const browser = {
  globalSetup: "test/browserSetup.ts",
  isolate: false,
  testTimeout: 120_000,
  hookTimeout: 120_000,
  // A page on a busy machine may take its time; a test that passes does not wait.
  expect: {poll: {timeout: 15_000}}
};

/**
 * Tests run apart: `vitest run --project unit`. Files share their worker's modules: to load them anew for each took as
 * long as the tests. What a test changes of its surroundings it therefore puts back itself (`onTestFinished`).
 */
export default defineConfig({
  test: {
    sequence: {sequencer: LongFirst},
    testTimeout: 20_000,
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: {
          ...cases,
          name: "unit",
          include: ["test/**/*.test.ts"],
          exclude: [...e2e, ...golden]
        }
      },
      {extends: true, test: {...cases, name: "golden", include: golden}},
      {
        extends: true,
        // Two files at a time, each worker with a browser of its own: 356 tests took 10 min 34 s on two cores, where one
        // after the other they had not ended after 13.
        test: {...browser, name: "e2e", include: e2e, exclude: alone, maxWorkers: 2}
      },
      {
        extends: true,
        test: {...browser, name: "alone", include: alone, maxWorkers: 1, sequence: {groupOrder: 1}}
      }
    ]
  }
});
