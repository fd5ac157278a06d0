/** Levels of risk and what they mean, in English. */
import type {EnglishTools} from "../english.ts";
import type {LevelMessages} from "../fr/levels.ts";

export const levels = ({f, time}: EnglishTools): LevelMessages => ({
  word: (level) => level,
  forms: (level) => ({one: level, other: level}),
  range: (level, {critical, degraded}) =>
    ({
      critical: `lower bound of ${f.integer(critical)} ${time.other} or fewer`,
      degraded: `${f.integer(critical)} to ${f.integer(degraded)} ${time.other}`,
      healthy: `more than ${f.integer(degraded)} ${time.other}`,
      unknown: "no prediction"
    })[level],
  threshold: {critical: "critical threshold", degraded: "degraded threshold"}
});
