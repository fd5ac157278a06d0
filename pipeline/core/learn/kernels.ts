/** The work that may be shared among threads, by name: each makes a function of a task number over shared data. */
import {binKernel} from "./binning.ts";
import {classForestKernel} from "./classify/classForestKernel.ts";
import {logisticKernel} from "./classify/dualAscent.ts";
import {forestKernel} from "./forestKernel.ts";
import {growKernel} from "./growKernel.ts";

export const kernels = {
  bin: binKernel,
  grow: growKernel,
  forest: forestKernel,
  "class-forest": classForestKernel,
  logistic: logisticKernel
} as const;

export type KernelName = keyof typeof kernels;
