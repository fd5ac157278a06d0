/** Equally likely lives as dots to count, stacked on an axis of time. */

/** A life and its place: middle of its stack in time units, and its row, from 0 at the axis. */
export interface StackedLife {
  readonly life: number;
  readonly at: number;
  readonly row: number;
}

export interface Stacks {
  readonly dots: readonly StackedLife[];
  /** Radius of a dot, pixels. */
  readonly r: number;
  /** Rows of the tallest stack. */
  readonly rows: number;
}

export interface StackRoom {
  /** Pixels of one time unit. */
  readonly unit: number;
  /** Height for the stacks, pixels. */
  readonly height: number;
  /** Radius of a dot where there is room, pixels. */
  readonly r: number;
  /** A time between two stacks: a line drawn there leaves each of them on one side. */
  readonly edge: number;
}

/** Whether a life is over before a stop, as expected costs count it: none is before a stop made now. */
export const isOver = (life: number, stop: number): boolean => stop > 0 && life <= stop;

/** How many lives are over before a stop. */
export const failedWithin = (lives: Iterable<number>, stop: number): number => {
  let over = 0;
  for (const life of lives) if (isOver(life, stop)) over++;
  return over;
};

const smallest = 2.5;

/** Width of a dot and the paper around it, pixels. */
export const pitchOf = (r: number): number => 2 * r + 1.2;

/** Each stack gathers the lives of as many whole time units, both ends of which fall where a line may stand. */
function stacked(lives: readonly number[], r: number, {unit, edge}: StackRoom): Stacks {
  const width = Math.max(1, Math.ceil(pitchOf(r) / unit));
  const from = edge % width;
  const rows = new Map<number, number>();
  const dots = lives.map((life) => {
    // A life that ends at a time is over by then, as in the costs; one of 0 ends within the first unit.
    const stack = Math.ceil((Math.max(life, 1e-6) - from) / width) - 1;
    const row = rows.get(stack) ?? 0;
    rows.set(stack, row + 1);
    return {life, at: Math.max(0, from + (stack + 0.5) * width), row};
  });
  return {dots, r, rows: Math.max(0, ...rows.values())};
}

/** Stacks lives in ascending order, with the largest dots of which the tallest stack fits. */
export function stackLives(lives: readonly number[], room: StackRoom): Stacks {
  let {r} = room;
  let stacks = stacked(lives, r, room);
  while (r > smallest && stacks.rows * pitchOf(r) > room.height) {
    r = Math.max(smallest, r - 0.5);
    stacks = stacked(lives, r, room);
  }
  return stacks;
}
