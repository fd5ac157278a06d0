/** What a build found, in a few lines: told from the files the site shows, so that both say the same. */
import {readFile} from "node:fs/promises";
import {join} from "node:path";
import {gateSchema} from "../contract/gate.ts";
import {unitsTable} from "../contract/rul.ts";
import {decodeTable} from "../io/arrow.ts";
import type {AnyBuilt} from "../reports/reports.ts";
import {describeRul} from "./closing/rul.ts";
import {describeTabular} from "./closing/tabular.ts";
import {verdictLines} from "./gateLines.ts";

/** Closing lines of a built report: what was found, and what the gate says of it. */
export async function closingLines({summary, folder}: AnyBuilt): Promise<string[]> {
  const gate = gateSchema.parse(JSON.parse(await readFile(join(folder, "gate.json"), "utf8")));
  if (summary.kind === "tabular") return [...describeTabular(summary), "", ...verdictLines(gate)];
  const {risk_level} = decodeTable(unitsTable, await readFile(join(folder, "units.arrow")));
  return [...describeRul(summary, risk_level as ArrayLike<string>), "", ...verdictLines(gate)];
}
