import {hex} from "../hash/hex.ts";
import {sha256} from "../hash/sha256.ts";
import type {RegisteredRul, RegisteredScenario} from "./rulModel.ts";

/** A model as the registry keeps it: the file's text, its length in bytes and its SHA-256. */
export interface RegisteredFile {
  readonly text: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** The file of a registered model. */
export function fileOf(model: unknown): RegisteredFile {
  const text = JSON.stringify(model);
  const bytes = new TextEncoder().encode(text);
  return {text, bytes: bytes.length, sha256: hex(sha256(bytes))};
}

/** The models of remaining lives of a report's scenarios, in one file. */
export function registeredFile(report: string, scenarios: RegisteredScenario[]): RegisteredFile {
  const model: RegisteredRul = {format: "vigie-registered", version: 1, kind: "rul", report, scenarios};
  return fileOf(model);
}
