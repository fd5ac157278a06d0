/** `npm run bench -- <name>`: measures one thing beside its peers and prints ratios. */
const benches: Readonly<Record<string, () => Promise<{describe: string; run: () => void | Promise<void>}>>> =
  {
    explain: () => import("./explain.ts"),
    filter: () => import("./filter.ts"),
    learn: () => import("./learn.ts"),
    neighbours: () => import("./neighbours.ts"),
    parse: () => import("./parse.ts"),
    plan: () => import("./plan.ts"),
    reportFile: () => import("./reportFile.ts")
  };

async function help(): Promise<string> {
  const lines = await Promise.all(
    Object.entries(benches).map(async ([name, load]) => `  ${name.padEnd(11)} ${(await load()).describe}`)
  );
  return [
    "Usage: npm run bench -- <name>",
    "",
    ...lines,
    "",
    "VIGIE_DATA may name a folder with real data; simulated data stand in.",
    "Times are those of this machine at this moment: compare within one run only."
  ].join("\n");
}

const [name, ...rest] = process.argv.slice(2);
if (name === undefined || name === "--help" || name === "-h" || rest.includes("--help")) {
  console.log(await help());
} else if (Object.hasOwn(benches, name)) {
  const {run} = await benches[name]();
  await run();
} else {
  console.error(`There is no bench "${name}".\n\n${await help()}`);
  process.exitCode = 1;
}
