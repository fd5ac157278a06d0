/** Links from the history to kept reports, which are kept for a while only. */

import {join} from "node:path";
import {disk} from "../disk.ts";
import {acquireLock} from "../lock.ts";
import {writeFileAtomic} from "../write.ts";
import {historyText, readHistory} from "./files.ts";
import type {RegistryLayout} from "./layout.ts";

const KEPT_IN = "reports/";

/** Takes away links to reports of the site that are not among `kept`, by file name. Throws RegistryError, WriteError. */
export async function dropLinks(layout: RegistryLayout, kept: ReadonlySet<string>): Promise<void> {
  if (!(await disk.exists(layout.history))) return;
  const lock = await acquireLock(join(layout.folder, ".lock"));
  try {
    const known = await readHistory(layout.history);
    const isGone = (link: string | null): boolean =>
      link?.startsWith(KEPT_IN) === true && !kept.has(link.slice(KEPT_IN.length));
    if (!known.some(({link}) => isGone(link))) return;
    const builds = known.map((entry) => (isGone(entry.link) ? {...entry, link: null} : entry));
    await writeFileAtomic(layout.history, historyText(builds));
  } finally {
    await lock.release();
  }
}
