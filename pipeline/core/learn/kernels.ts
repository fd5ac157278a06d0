/** The work that may be shared among threads, by name: each makes a function of a task number over shared data. */
import {binKernel} from "./binning.ts";
import {forestKernel} from "./forestKernel.ts";
import {growKernel} from "./growKernel.ts";

export const kernels = {bin: binKernel, grow: growKernel, forest: forestKernel} as const;

export type KernelName = keyof typeof kernels;
