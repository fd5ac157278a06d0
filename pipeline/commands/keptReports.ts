/** What is done to the kept reports before a build adds one. */
import {takeEarlier} from "../io/kept/earlier.ts";
import {keptReports, makeRoom, shelfOf} from "../io/kept/shelf.ts";
import {dropLinks} from "../io/registry/links.ts";
import {registryOf} from "../io/registry/registry.ts";
import {loadConfig} from "../loadConfig.ts";
import {count} from "../progress/words.ts";
import type {CommandIo} from "./command.ts";

interface ShelfOptions {
  readonly keep?: boolean;
  readonly earlier?: string;
}

/**
 * Takes the reports of a published site, where one is named, and makes room for one more, where one is to be kept: the
 * history then links to none that is gone. Throws DownloadError, ShelfError, RegistryError, WriteError.
 */
export async function prepareShelf({keep, earlier}: ShelfOptions, io: CommandIo): Promise<void> {
  const {root, signal, stdout} = io;
  const shelf = shelfOf(root);
  if (earlier !== undefined) {
    const say = (line: string): void => {
      stdout.write(`${line}\n`);
    };
    const taken = await takeEarlier(shelf, {site: earlier, signal, say});
    say(`${count(taken, "earlier report")} taken from ${earlier}`);
  }
  if (keep !== true) return;
  await makeRoom(shelf);
  const kept = new Set((await keptReports(shelf)).map(({file}) => file));
  for (const {id} of (await loadConfig(root)).reports) await dropLinks(registryOf(root, id), kept);
}
