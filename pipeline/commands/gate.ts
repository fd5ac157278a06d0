/** `npm run gate`: says whether candidates may replace production, and tells CI by the exit code. */

import type {Gate, Verdict} from "../contract/gate.ts";
import {recordBuild} from "../io/registry/record.ts";
import {registryOf} from "../io/registry/registry.ts";
import {loadConfig} from "../loadConfig.ts";
import {defineCommand, UsageError} from "./command.ts";
import {gateLines, gateMarkdown} from "./gateLines.ts";
import {publishedGate} from "./publishedGate.ts";
import {chosenReports} from "./reportOption.ts";

/** Exit codes: 1 and 2 are errors of any command. */
export const VERDICT_CODES: Readonly<Record<Verdict, number>> = {promote: 0, hold: 3, inconclusive: 4};

const FAIL_ON = ["hold", "inconclusive", "never"] as const;

export const gate = defineCommand({
  name: "gate",
  describe:
    "Say whether the candidates of the last build may replace production. Exit code: 0 promote, 3 hold, 4 inconclusive; of several reports the worst.",
  options: {
    report: {value: "id", describe: "Of this report only"},
    markdown: {describe: "As Markdown, for a job's summary"},
    record: {
      value: "link",
      optional: true,
      describe: "Keep the verdict in the registry's history, with a link"
    },
    "fail-on": {
      value: "what",
      describe: "Which verdicts end with their code: hold, inconclusive (both, the default) or never"
    }
  },
  run: async (options, io) => {
    const failOn = options["fail-on"] ?? "inconclusive";
    if (!FAIL_ON.includes(failOn as (typeof FAIL_ON)[number]))
      throw new UsageError(`--fail-on is ${JSON.stringify(failOn)}; expected one of ${FAIL_ON.join(", ")}.`);
    const reports = chosenReports(await loadConfig(io.root), options.report);
    const gates: Gate[] = [];
    for (const {id} of reports) gates.push(await publishedGate(io.root, id));
    const tell = options.markdown === true ? gateMarkdown : gateLines;
    io.stdout.write(`${gates.map((one) => tell(one).join("\n")).join("\n\n")}\n`);
    if (options.record !== undefined)
      for (const one of gates)
        await recordBuild(registryOf(io.root, one.report), one, linkOf(options.record));
    return codeOf(gates, failOn);
  }
});

const linkOf = (text: string): string | null => (text === "" ? null : text);

/** The worst verdict's code: hold before inconclusive. */
function codeOf(gates: readonly Gate[], failOn: string): number {
  const verdicts = new Set(gates.map(({verdict}) => verdict));
  if (failOn !== "never" && verdicts.has("hold")) return VERDICT_CODES.hold;
  if (failOn === "inconclusive" && verdicts.has("inconclusive")) return VERDICT_CODES.inconclusive;
  return 0;
}
