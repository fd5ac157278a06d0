/** What a build proposes: its model and its card, beside what is in production. */
import {basename} from "node:path";
import type {Gate} from "../../contract/gate.ts";
import {entryOf} from "../../emit/gate.ts";
import {sha256} from "../artefacts.ts";
import type {Publication} from "../publication.ts";
import {type Candidate, readCandidate, textOf} from "./files.ts";
import type {RegistryLayout} from "./layout.ts";

/** Makes the candidate's two files ready; they take their places with the rest of the publication. */
export async function stageCandidate(
  publication: Publication,
  {candidate}: RegistryLayout,
  gate: Gate,
  model: string
): Promise<void> {
  const content: Candidate = {
    version: 1,
    report: gate.report,
    card: gate.candidate,
    model: {bytes: gate.candidate.bytes, sha256: gate.candidate.sha256},
    entry: entryOf(gate, gate.candidate)
  };
  if (sha256(model) !== content.model.sha256)
    throw new Error(`${basename(candidate.model)} is not the model that was judged: build the report again`);
  await publication.stageFile(candidate.model, model);
  await publication.stageFile(candidate.metrics, `${JSON.stringify(content, null, 1)}\n`);
}

/** Whether the candidate of a build lies in the registry, whole. */
export async function isProposed(
  {candidate}: RegistryLayout,
  {build}: {readonly build: string}
): Promise<boolean> {
  const said = await readCandidate(candidate.metrics).catch(() => null);
  const model = await textOf(candidate.model);
  return said?.card.build === build && model !== null && sha256(model) === said.model.sha256;
}
