/** Sharing the work of one fit: what `core` asks of worker threads, and how it does without any. */
import type {Loop, Team} from "./estimator.ts";
import {type KernelName, kernels} from "./kernels.ts";

/**
 * The kernel of that name over `data`.
 * @throws RangeError when there is none
 */
export function openKernel(name: string, data: unknown): (task: number) => void {
  if (!Object.hasOwn(kernels, name)) {
    throw new RangeError(`Kernel "${name}": expected one of ${Object.keys(kernels).join(", ")}.`);
  }
  return (kernels[name as KernelName] as (data: unknown) => (task: number) => void)(data);
}

/** A team of one: the caller's own thread. */
export const serial: Team = {
  size: 1,
  memory: (bytes) => new ArrayBuffer(bytes),
  open(kernel, data): Loop {
    const task = openKernel(kernel, data);
    return {
      run(tasks) {
        for (let i = 0; i < tasks; i++) task(i);
      },
      close() {}
    };
  }
};
