/** `npm run promote`: puts a report's candidate in production, if the gate lets it through or a reason is given. */
import {join} from "node:path";
import {openCandidate, promoteCandidate} from "../io/registry/promote.ts";
import {registryOf} from "../io/registry/registry.ts";
import {loadConfig} from "../loadConfig.ts";
import {buildTime} from "./build.ts";
import {type CommandIo, defineCommand, UsageError} from "./command.ts";
import {isInProduction, publishedGate} from "./publishedGate.ts";
import {chosenReports} from "./reportOption.ts";

export const promote = defineCommand({
  name: "promote",
  describe: "Put the candidate of the last build in production, after the gate allows it.",
  options: {
    report: {value: "id", describe: "Report whose candidate it is (needed where there are several)"},
    override: {value: "reason", describe: "Promote against the verdict; the reason is kept"},
    "if-allowed": {
      describe:
        "For CI: promote only where the gate says promote and the report's settings allow it; else do nothing"
    }
  },
  run: async (options, io) => {
    const reports = chosenReports(await loadConfig(io.root), options.report);
    const automatic = options["if-allowed"] === true;
    if (reports.length > 1 && !automatic)
      throw new UsageError(
        `There are several reports: say which with --report (${reports.map(({id}) => id).join(", ")}).`
      );
    for (const report of reports) {
      if (automatic && !(await isAllowed(report, io))) continue;
      await promoteOne(report.id, options.override ?? null, io);
    }
    return 0;
  }
});

async function promoteOne(id: string, reason: string | null, io: CommandIo): Promise<void> {
  const override = reason?.trim() ?? null;
  if (override === "") throw new UsageError("--override needs a reason: it is kept with the promotion.");
  const gate = await publishedGate(io.root, id);
  const layout = registryOf(io.root, id);
  const {candidate} = await openCandidate(layout);
  if (candidate.card.sha256 !== gate.candidate.sha256)
    throw new UsageError(
      `The candidate in ${join("data/registry", id)} is of build ${candidate.card.build}, the gate's verdict of build ` +
        `${gate.candidate.build}. To mend: npm run report -- --report ${id}, then promote.`
    );
  const promotion = {promoted: buildTime(io).toISOString(), override};
  const {pointer, changed} = await promoteCandidate(layout, promotion);
  const {card} = pointer;
  if (!changed) {
    io.stdout.write(`${id}: build ${card.build} is in production already, since ${pointer.promoted}.\n`);
    return;
  }
  io.stdout.write(`${id}: build ${card.build} is in production, model ${card.model}, ${card.bytes} bytes.\n`);
  io.stdout.write("Build the report again to compare the next candidate with it.\n");
}

type Report = ReturnType<typeof chosenReports>[number];

/** Whether CI may promote by itself; says why where it may not. */
async function isAllowed({id, gate: rules}: Report, io: CommandIo): Promise<boolean> {
  const gate = await publishedGate(io.root, id);
  const refusal = !rules.automatic
    ? "its settings leave promotion to a person (gate.automatic)"
    : gate.verdict !== "promote"
      ? `the gate says ${gate.verdict}`
      : isInProduction(gate)
        ? "it is in production already"
        : null;
  if (refusal !== null) io.stdout.write(`${id}: not promoted, ${refusal}.\n`);
  return refusal === null;
}
