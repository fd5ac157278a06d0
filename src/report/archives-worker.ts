/** The thread of `packAside`. */
import {parentPort, workerData} from "node:worker_threads";
import {archive} from "./archive.ts";
import type {ArchiveContent} from "./archives.ts";

const archives: readonly ArchiveContent[] = workerData;
parentPort!.postMessage(archives.map(({name, files}) => archive(name, files)));
