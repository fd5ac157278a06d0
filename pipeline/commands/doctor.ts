/** `npm run doctor`: says whether this machine has what it takes, and how to mend what it lacks. */
import {count} from "../progress/words.ts";
import {defineCommand} from "./command.ts";
import {examine, type Finding} from "./examine.ts";

const marks = {ok: "✓", warn: "!", fail: "✗"} as const;

export const doctor = defineCommand({
  name: "doctor",
  describe: "Check the toolchain, the data, the disk and the browser; say how to mend what is missing.",
  options: {},
  run: async (_, io) => {
    const findings = await examine(io);
    for (const finding of findings) io.stdout.write(lineOf(finding));
    const of = (state: Finding["state"]) => findings.filter((finding) => finding.state === state).length;
    io.stdout.write(`\n${of("ok")} fine, ${count(of("warn"), "warning")}, ${count(of("fail"), "failure")}\n`);
    return of("fail") > 0 ? 1 : 0;
  }
});

function lineOf({state, what, found, mend}: Finding): string {
  const line = `${marks[state]} ${state.padEnd(4)}  ${what.padEnd(18)} ${found}\n`;
  return mend ? `${line}${" ".repeat(27)}To mend: ${mend}.\n` : line;
}
