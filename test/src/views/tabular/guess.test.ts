import {expect, test} from "vitest";
import {guessOf, shownClasses} from "../../../../src/views/tabular/guess.ts";

const answer = {
  probabilities: [0.1, 0.3, 0.05, 0.3, 0.2, 0.03, 0.02],
  words: [{text: "photo", known: true, weights: [0, 1, 2, 3, 4, 5, 6]}]
};

test("an answer is its most probable classes, ties in the model's order, at their places in the summary", () => {
  const {classes} = guessOf("x", answer, [6, 5, 4, 3, 2, 1, 0]);
  expect(classes).toEqual([
    {at: 5, probability: 0.3},
    {at: 3, probability: 0.3},
    {at: 2, probability: 0.2},
    {at: 6, probability: 0.1},
    {at: 4, probability: 0.05}
  ]);
  expect(classes).toHaveLength(shownClasses);
});

test("a word's weights are those of the classes shown, in their order", () => {
  expect(guessOf("x", answer, [0, 1, 2, 3, 4, 5, 6]).words[0].weights).toEqual([1, 3, 4, 0, 2]);
});

test("of few classes all are shown", () => {
  const few = {probabilities: [0.4, 0.6], words: []};
  expect(guessOf("x", few, [0, 1]).classes.map(({at}) => at)).toEqual([1, 0]);
});
