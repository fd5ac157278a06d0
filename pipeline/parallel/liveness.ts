import type {Worker} from "node:worker_threads";

/**
 * Whether a worker thread has stopped. Its `exit` event needs the caller to return to its event loop, which a caller
 * that waits for it does not. What Node says of the thread's loop is known at once, whatever the thread died of: its
 * idle time is negative, or it has neither been idle nor active. The latter is also said of a thread that has yet to
 * start, and of any until the caller's event loop has turned since: wait for its `online` event first.
 * @param hasStarted whether the thread is known to have handled a message
 */
export function hasStopped(worker: Worker, hasStarted: boolean): boolean {
  if (worker.threadId === -1) return true;
  const {idle, active} = worker.performance.eventLoopUtilization();
  return idle < 0 || (hasStarted && idle === 0 && active === 0);
}
