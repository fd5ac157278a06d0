/** Name of the worker that trains: its code is that of cells too, and begins by asking what it is called. */
export const explorerWorkerName = "explorer";
