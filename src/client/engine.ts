/** Code of both workers, told apart by their names: both carry the library of the explorer, and a page has it once. */
import {startCells} from "../cells/worker.ts";
import {startExplorer} from "./explorer/worker.ts";
import {explorerWorkerName} from "./explorer/worker-name.ts";

if (self.name === explorerWorkerName) startExplorer();
else startCells();
