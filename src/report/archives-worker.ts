/** The thread of `packAside`. */
import {parentPort, workerData} from "node:worker_threads";
import type {ArchiveContent} from "./archives.ts";
import {packAll} from "./packed-before.ts";

const {archives, folder} = workerData as {archives: readonly ArchiveContent[]; folder: string};
parentPort!.postMessage(packAll(archives, folder));
