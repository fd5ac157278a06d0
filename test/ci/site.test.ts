import {chmodSync, readFileSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {expect, test} from "vitest";
import {temporaryFolder} from "../io/folders.ts";
import {shell} from "./runner.ts";
import {workflow} from "./workflow.ts";

const {run: script = ""} = workflow.jobs.fold.steps.find(({id}) => id === "site") ?? {};

/** Runs the step with a `gh` of these words; answers its code and what it gave. */
async function find(gh: string): Promise<{code: number | null; output: string}> {
  const folder = temporaryFolder();
  const output = join(folder, "output");
  writeFileSync(join(folder, "gh"), `#!/bin/sh\n${gh}\n`);
  chmodSync(join(folder, "gh"), 0o755);
  writeFileSync(output, "");
  const env = {PATH: `${folder}:${process.env.PATH}`, GITHUB_OUTPUT: output, GITHUB_REPOSITORY: "a/b"};
  const {code} = await shell(script, folder, env);
  return {code, output: readFileSync(output, "utf8")};
}

test("the address of the published site is what the platform says it is", async () => {
  const gh = `[ "$2" = repos/a/b/pages ] && echo https://a.example/b/`;
  expect(await find(gh)).toEqual({code: 0, output: "url=https://a.example/b/\n"});
});

test("a project without a site has no address, which is no error", async () => {
  const gh = 'echo "gh: Not Found (HTTP 404)" >&2; exit 1';
  expect(await find(gh)).toEqual({code: 0, output: "url=\n"});
});

test("any other answer ends the job, or the reports kept on the site would be lost", async () => {
  const {code, output} = await find('echo "gh: Server Error (HTTP 502)" >&2; exit 1');
  expect(code).not.toBe(0);
  expect(output).toBe("");
});
