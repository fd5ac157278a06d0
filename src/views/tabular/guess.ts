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

/** All that a model says of a name: one number for each of its classes, in its own order. */
export interface Answer {
  readonly probabilities: ArrayLike<number>;
  readonly words: readonly {
    readonly text: string;
    readonly known: boolean;
    readonly weights: ArrayLike<number>;
  }[];
}

/** Classes shown of an answer. */
export const shownClasses = 5;

/** The first classes of an answer; equally probable ones in the model's order. `places`: of its classes in the summary. */
export function guessOf(name: string, {probabilities, words}: Answer, places: readonly number[]): Guess {
  const order = Array.from(probabilities, (probability, k) => ({k, probability}))
    .sort((a, b) => b.probability - a.probability || a.k - b.k)
    .slice(0, shownClasses);
  return {
    name,
    classes: order.map(({k, probability}) => ({at: places[k], probability})),
    words: words.map(({text, known, weights}) => ({text, known, weights: order.map(({k}) => weights[k])}))
  };
}
