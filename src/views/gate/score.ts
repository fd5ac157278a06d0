/** What a score is made of, in words, and what lifts it. */
import type {GateContext} from "./context.ts";

/** A part that a score would lose this much without, points of a hundred, is named. */
const telling = 5;

/** How the score is reckoned; where one part lifts a mean, which one and what the score would be without. */
export function scoreText({
  gate: {score},
  speech
}: Pick<GateContext, "speech"> & {readonly gate: Pick<GateContext["gate"], "score">}): string {
  const words = speech.verdict.score;
  const [top, ...rest] = [...score.parts].sort((a, b) => b.candidate - a.candidate);
  if (score.formula !== "shares" || rest.length === 0) return words[score.formula];
  const without = (100 * rest.reduce((sum, {candidate}) => sum + candidate, 0)) / rest.length;
  return score.candidate - without < telling
    ? words.shares
    : `${words.shares} ${words.lifted(top.id, 100 * top.candidate, without)}`;
}
