/**
 * Words of shared memory through which the threads of a team hand out tasks, without messages: a fit makes thousands
 * of short rounds, and a message costs more than a round.
 *
 * A loop (a kernel made ready) is open or closed; members enter and leave it. A round is a number of tasks; whoever
 * is free claims the next. Nobody waits for a member that is late: the others do its share.
 */

/** `round * 2^15 + tasks not yet claimed`: claimed by compare-and-exchange, so a task is claimed once. */
const TICKET = 0;
/** Tasks of the round not yet finished. */
const PENDING = 1;
/** `loop * 2^10 + CLOSING + members inside`. */
const LOOP = 2;
/** Threads asleep on `TICKET`. */
const ASLEEP = 3;
/** 1 while the caller sleeps on `PENDING` or `LOOP`. */
const CALLER = 4;
const WORDS = 5;

/** Most tasks of a round. */
export const MAX_TASKS = 2 ** 15 - 1;
const CLOSING = 2 ** 9;
const MEMBERS = CLOSING - 1;
/** Looks at a word that a thread takes before it goes to sleep: some tens of microseconds. */
const LOOKS = 2000;
/** Milliseconds a thread sleeps at most before it looks whether the others still live. */
const NAP = 100;

export type Control = Int32Array<SharedArrayBuffer>;

export const createControl = (): Control => new Int32Array(new SharedArrayBuffer(4 * WORDS));

const pause: () => void = (Atomics as {pause?: () => void}).pause ?? (() => {});

/** Waits until a word is no longer `value`: awake for a moment, then asleep for at most a nap. */
function waitWhile(control: Control, word: number, value: number, sleepers: number): void {
  for (let look = 0; look < LOOKS; look++) {
    if (Atomics.load(control, word) !== value) return;
    pause();
  }
  Atomics.add(control, sleepers, 1);
  Atomics.wait(control, word, value, NAP);
  Atomics.sub(control, sleepers, 1);
}

function wake(control: Control, word: number, sleepers: number): void {
  if (Atomics.load(control, sleepers) > 0) Atomics.notify(control, word);
}

/** Claims a task of the current round: its number, or -1 when none is left. */
function claim(control: Control): number {
  for (;;) {
    const ticket = Atomics.load(control, TICKET);
    const left = ticket & MAX_TASKS;
    if (left === 0) return -1;
    if (Atomics.compareExchange(control, TICKET, ticket, ticket - 1) === ticket) return left - 1;
  }
}

/** Starts a round of `tasks` tasks. */
function publish(control: Control, tasks: number): void {
  Atomics.store(control, PENDING, tasks);
  const round = Atomics.load(control, TICKET) >>> 15;
  Atomics.store(control, TICKET, ((round + 1) << 15) | tasks);
  wake(control, TICKET, ASLEEP);
}

/** Claims and runs tasks until none is left; `failed` takes what a task throws, and the task counts as done. */
function work(control: Control, task: (index: number) => void, failed: (error: unknown) => void): void {
  for (let index = claim(control); index >= 0; index = claim(control)) {
    try {
      task(index);
    } catch (error) {
      failed(error);
    }
    if (Atomics.sub(control, PENDING, 1) === 1) wake(control, PENDING, CALLER);
  }
}

/**
 * The caller's part of a round: does its share and returns when all tasks are done.
 * @param watch called now and then while others are still at work; throws when one of them no longer lives
 */
export function runRound(
  control: Control,
  tasks: number,
  task: (index: number) => void,
  failed: (error: unknown) => void,
  watch: () => void
): void {
  publish(control, tasks);
  work(control, task, failed);
  for (let left = Atomics.load(control, PENDING); left > 0; left = Atomics.load(control, PENDING)) {
    waitWhile(control, PENDING, left, CALLER);
    if (Atomics.load(control, PENDING) === left) watch();
  }
}

/** Opens loop number `loop`; none may be open. */
export const openLoop = (control: Control, loop: number): void => {
  Atomics.store(control, LOOP, loop << 10);
};

/** Closes the loop and returns when every member has left it. */
export function closeLoop(control: Control, watch: () => void): void {
  Atomics.or(control, LOOP, CLOSING);
  publish(control, 0);
  for (let word = Atomics.load(control, LOOP); word & MEMBERS; word = Atomics.load(control, LOOP)) {
    waitWhile(control, LOOP, word, CALLER);
    if (Atomics.load(control, LOOP) === word) watch();
  }
}

/** Enters loop `loop` unless it is closed already. */
export function enterLoop(control: Control, loop: number): boolean {
  for (;;) {
    const word = Atomics.load(control, LOOP);
    if ((word & ~MEMBERS) !== loop << 10) return false;
    if (Atomics.compareExchange(control, LOOP, word, word + 1) === word) return true;
  }
}

/** A member's stay in the loop it has entered: works in every round until the loop closes, then leaves. */
export function stayInLoop(
  control: Control,
  task: (index: number) => void,
  failed: (error: unknown) => void
): void {
  while (!(Atomics.load(control, LOOP) & CLOSING)) {
    const ticket = Atomics.load(control, TICKET);
    if (ticket & MAX_TASKS) work(control, task, failed);
    else waitWhile(control, TICKET, ticket, ASLEEP);
  }
  Atomics.sub(control, LOOP, 1);
  wake(control, LOOP, CALLER);
}
