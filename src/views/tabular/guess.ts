/** What the model answers for a name, as pages show it. */

/** A word of the name, and what it adds to the score of each class shown. */
export interface GuessWord {
  readonly text: string;
  /** Whether the model has learned anything of it. */
  readonly known: boolean;
  /** One number a class shown, in their order: above 0 it speaks for the class. */
  readonly weights: readonly number[];
}

export interface Guess {
  readonly name: string;
  /** Classes by their place in the summary, the most probable first. */
  readonly classes: readonly {readonly at: number; readonly probability: number}[];
  readonly words: readonly GuessWord[];
}

/** Classes shown of an answer. */
export const shownClasses = 5;
