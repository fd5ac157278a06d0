/** Trying the classifier on a name of one's own, in English. */
import type {EnglishTabularTools, TabularMessages} from "../../tabular.ts";

export const trial = ({f, unit, kind}: EnglishTabularTools): TabularMessages["trial"] => {
  const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
  const percent = (share: number): string =>
    share < 0.001 ? `< ${f.percent(0.001, 1)}` : f.percent(share, share < 0.1 ? 1 : 0);
  const quoted = (words: readonly string[]): string => f.list(words.map((word) => `“${word}”`));
  return {
    percent,
    title: "Try it",
    label: `Name of ${unit.a}`,
    submit: "Classify",
    hint: "The model answers within this page and sends nothing.",
    example: (name) => `Example: “${name}”`,
    loading: "Loading the model…",
    failed: "The model could not be loaded.",
    retry: "Try again",
    absent: "This report carries no model: there is nothing to try here.",
    empty: "Write a name: the answer follows each letter.",
    said: (label, probability) => `${label}, ${f.percent(probability)}`,
    guess: {
      topic: "What the model suggests",
      title: {
        sure: (name, label, probability) => `“${name}”: ${label}, ${f.percent(probability)} sure`,
        unknown: (name) => `“${name}”: no known word, it can only answer the most frequent`,
        empty: "No name to classify"
      },
      subtitle: (shown, all) => `Probability of the first ${f.integer(shown)} of ${kind.count(all)}`,
      x: "probability",
      tip: (probability) => `probability: ${probability}`,
      pick: "choose: why",
      reading: (from, to, right, n) =>
        `When it says it is ${f.percent(from)} to ${f.percent(to)} sure, it is right ${f.integer(Math.round(100 * right))} times in 100 (measured on ${unit.count(n)}).`,
      columns: [capital(kind.one), "Probability"]
    },
    why: {
      topic: "Why",
      title: {
        for: (word, label) => `“${word}” speaks most for ${label}`,
        against: (word, label) => `Nothing speaks for ${label}; “${word}” speaks against it`,
        none: "No word weighs in this answer"
      },
      subtitle: (label) =>
        `What each word of the name adds to the score of ${label}, or takes from it, compared with the other ${kind.other}`,
      x: "weight in the score",
      empty: "The model knows no word of this name.",
      unread: (words) => (words.length === 0 ? "" : `Never read in training: ${quoted(words)}.`),
      partly: (words) =>
        words.length === 0 ? "" : `Read only in pieces, within other words: ${quoted(words)}.`,
      columns: ["Word", "Weight", "Known"],
      known: {yes: "yes", partly: "in pieces", no: "no"}
    }
  };
};
