/** What answers to exercises are made of, in French, and the key of what each is told. */
export interface TypedAnswer {
  readonly says: string;
  /** What is particular about it. */
  readonly as: string;
  readonly code: string;
}

export const answer = (says: string, as: string, code: string): TypedAnswer => ({says, as, code});
export const right = (as: string, code: string): TypedAnswer => answer("right", as, code);

export const petals = `x: "petalLength", y: "petalWidth"`;
export const dot = (data: string, options: string): string => `Plot.dot(${data}, {${options}})`;
export const plot = (...marks: string[]): string => `Plot.plot({marks: [${marks.join(", ")}]})`;
