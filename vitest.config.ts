import {defineConfig} from "vitest/config";

const e2e = ["test/e2e/**/*.test.ts", "test/ci/run.test.ts"];
const golden = ["test/charts/**/*.test.ts", "test/golden/**/*.test.ts"];

/**
 * Tests run apart: `vitest run --project unit`. Files share their worker's modules: to load them anew for each took as
 * long as the tests. What a test changes of its surroundings it therefore puts back itself (`onTestFinished`).
 */
export default defineConfig({
  test: {
    testTimeout: 20_000,
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          isolate: false,
          maxWorkers: 2,
          include: ["test/**/*.test.ts"],
          exclude: [...e2e, ...golden]
        }
      },
      {extends: true, test: {name: "golden", isolate: false, maxWorkers: 2, include: golden}},
      {
        extends: true,
        test: {
          name: "e2e",
          include: e2e,
          globalSetup: "test/browserSetup.ts",
          // Two files at a time, each worker with a browser of its own: 356 tests took 10 min 34 s on two cores, where
          // one after the other they had not ended after 13.
          maxWorkers: 2,
          isolate: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
          // A page on a busy machine may take its time; a test that passes does not wait.
          expect: {poll: {timeout: 15_000}}
        }
      }
    ]
  }
});
