/** Leaves out of a worker's copy of d3 what only a document can use: 23 of 326 KB gzip on 30 November 2026. */
import type {Plugin} from "vite";
import {standIn} from "./standIn.ts";

const forDocuments = /\/d3-(axis|brush|drag|fetch|selection|transition|zoom)\/dist\/d3-\1\.mjs$/;

/** Vite plugin that puts in place of such modules what fails as they would where there is no document. */
export const workerD3 = (): Plugin => ({
  name: "vigie-worker-d3",
  async transform(code, id) {
    return forDocuments.test(id)
      ? {code: await standIn(code, "document is not defined"), map: null}
      : undefined;
  }
});
