/** What the site weighs against what it may weigh: `npm test -- budgets` prints it all and fails above a limit. */
import {countWeights, type Weight, weightTable} from "./budgets/weight.ts";
import {fileWeights, pageWeights, sharedWeights, sitePages} from "./budgets/weights.ts";
import {builtSite} from "./builtSite.ts";
import {line} from "./counts.ts";

const site = await builtSite();
const pages = await sitePages(site);
const weights: Weight[] = [
  ...(await Promise.all(pages.map(pageWeights))).flat(),
  ...(await sharedWeights(pages[0])),
  ...(await fileWeights(site))
];
const counts = countWeights(weights);
console.log(`${weightTable(weights)}\n${line(counts)}`);
process.exitCode = counts.failed > 0 || counts.passed === 0 ? 1 : 0;
