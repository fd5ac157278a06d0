/** Levels of risk and what they mean, in French. */
import type {RiskLevel} from "../../../pipeline/contract/rul.ts";
import type {FrenchTools} from "../french.ts";

const adjectives: Record<RiskLevel, string> = {
  critical: "critique",
  degraded: "dégradé",
  healthy: "sain",
  unknown: "inconnu"
};

export const levels = ({f, unit, time}: FrenchTools) => {
  const word = (level: RiskLevel, n: number): string => unit.agree(adjectives[level], n);
  return {
    /** The level of one or several units: « critique », « dégradés ». */
    word,
    /** Forms that follow a count, for charts. */
    forms: (level: RiskLevel) => ({one: word(level, 1), other: word(level, 2)}),
    /** What the level covers: lower bounds of the remaining life. */
    range: (level: RiskLevel, {critical, degraded}: {critical: number; degraded: number}): string =>
      ({
        critical: `borne basse de ${f.integer(critical)} ${time.other} ou moins`,
        degraded: `de ${f.integer(critical)} à ${f.integer(degraded)} ${time.other}`,
        healthy: `plus de ${f.integer(degraded)} ${time.other}`,
        unknown: "aucune prédiction"
      })[level],
    threshold: {critical: "seuil critique", degraded: "seuil dégradé"}
  };
};

export type LevelMessages = ReturnType<typeof levels>;
