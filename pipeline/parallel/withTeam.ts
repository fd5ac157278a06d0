import type {Team} from "../core/learn/estimator.ts";
import {serial} from "../core/learn/team.ts";
import {createThreadTeam} from "./threadTeam.ts";

/** Gives `use` a team of `threads` threads (its own alone for 1), and ends the others when `use` is done. */
export async function withTeam<T>(threads: number, use: (team: Team) => T | Promise<T>): Promise<T> {
  if (!(Number.isInteger(threads) && threads >= 1 && threads <= 256)) {
    throw new RangeError(`Found ${threads} threads; expected an integer from 1 to 256.`);
  }
  if (threads === 1) return use(serial);
  const team = createThreadTeam(threads);
  try {
    await team.ready();
    return await use(team);
  } finally {
    await team.close();
  }
}
