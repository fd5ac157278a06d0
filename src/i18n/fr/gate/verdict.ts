/** Why the gate says what it says and what to do now, in French. */
import type {Verdict} from "../../../../pipeline/contract/gate.ts";
import type {FrenchGateTools} from "../../gate.ts";
import {metrics} from "./metrics.ts";

export const verdict = (tools: FrenchGateTools) => {
  const {f, unit} = tools;
  const metric = metrics(tools);
  const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
  const moves = (difference: number): string => (difference < 0 ? "baisse" : "monte");
  const words: Readonly<Record<Verdict, string>> = {
    promote: "Promouvoir",
    hold: "Refuser",
    inconclusive: "Non concluant"
  };
  const held = (n: number): string =>
    `${unit.count(n)} ${unit.agree("tenu", n)} à l’écart de l’apprentissage`;
  return {
    kicker: "Le candidat doit-il remplacer le modèle en production ?",
    firstKicker: "Le candidat peut-il devenir le premier modèle en production ?",
    title: "Verdict",
    words,
    headline: {
      /** A metric moved by more than chance. */
      moved: (id: string, difference: number, share: number | null) =>
        `${metric.the(id)} ${moves(difference)} de ${metric.size(id, difference)}${share === null ? "" : `, soit ${f.percent(Math.abs(share))}`}`,
      floor: (score: number, floor: number) =>
        `score de ${f.decimal(score, 1)} sur 100, sous le plancher de ${f.integer(floor)}`,
      coverage: (value: number, limit: number) =>
        `${f.percent(value, 1)} des ${unit.other} dans leur intervalle, contre ${f.percent(limit)} exigés`,
      calibration: (value: number, limit: number) =>
        `erreur de calibration de ${f.percent(value, 1)}, limite ${f.percent(limit)}`,
      cost: (value: number, limit: number) =>
        `une prédiction coûte ${f.decimal(value, 1)} fois celle de la production, limite ${f.decimal(limit, 1)}`,
      size: (bytes: number, limit: number) => `le modèle pèse ${f.bytes(bytes)}, limite ${f.bytes(limit)}`,
      unreproduced: "la production ne redonne plus ses propres prédictions",
      unverified: "rien ne permet de vérifier la production",
      few: (n: number) => `${unit.count(n)} ne ${n > 1 ? "suffisent" : "suffit"} pas pour juger`,
      inService: "le candidat est déjà le modèle en production",
      same: "les deux modèles prédisent la même chose",
      open: (id: string, difference: number, half: number) =>
        Math.abs(difference) < half / 50
          ? `${metric.the(id)} ne change pas, à ${metric.size(id, half)} près`
          : `${metric.the(id)} ${moves(difference)} de ${metric.size(id, difference, [half])}, à ${metric.size(id, half, [difference])} près`,
      mixed: (id: string, difference: number, other: string, otherDifference: number) =>
        `${metric.the(id)} ${moves(difference)}, mais ${metric.the(other)} ${moves(otherDifference)} peut-être`,
      first: (score: number, floor: number) =>
        `un premier modèle : score de ${f.decimal(score, 1)} sur 100, plancher de ${f.integer(floor)}`,
      said: (verdict: Verdict, why: string) => `${words[verdict]} : ${why}`,
      /** The same of a first candidate that is proposed. */
      saidFirst: (why: string) => `Promouvoir ${why}`
    },
    reason: {
      compared: (id: string, n: number, production: string, candidate: string, low: string, high: string) =>
        `Sur ${held(n)}, ${metric.the(id)} passe de ${production} à ${candidate} ; l’écart est compris entre ${low} et ${high} (intervalle à 95 %).`,
      alone: (id: string, n: number, value: string, low: string, high: string) =>
        `Rien n’est encore en production : le candidat n’est jugé que sur lui-même. Sur ${held(n)}, ${metric.the(id)} est de ${value} (intervalle à 95 % : ${low} à ${high}).`,
      same: (n: number) =>
        `Sur ${held(n)}, ${n > 1 ? "aucune" : "la seule"} prédiction ne change${n > 1 ? "" : " pas"} : il n’y a pas de gain à établir.`,
      few: (n: number) =>
        `Sur si peu ${unit.deOther} ${unit.agree("tenu", 2)} à l’écart (${f.integer(n)}), aucun écart n’est établi et aucun score n’est retenu.`,
      unreproduced: (largest: string | null) =>
        largest === null
          ? "Ses prédictions ne peuvent plus être comparées à celles gardées à sa promotion : un écart avec elle ne prouverait rien."
          : `Ses prédictions s’écartent jusqu’à ${largest} de celles gardées à sa promotion : un écart avec elle ne prouverait rien.`,
      unverified:
        "Aucune prédiction n’a été gardée à sa promotion : on ne sait pas si elle prédit aujourd’hui comme alors.",
      also: (reasons: readonly string[]) => `En outre, ${f.list(reasons)}.`
    },
    next: {
      title: "À faire",
      promote: "Mettez le candidat en production :",
      keep: "Gardez le modèle en production.",
      none: "Ne mettez rien en production.",
      override: "Pour passer outre, avec un motif qui sera conservé :",
      reason: "motif",
      wanted: (id: string, lower: boolean, size: number, n: number) =>
        `Pour établir un gain sur ces ${unit.count(n)}, ${metric.the(id)} devrait ${lower ? "baisser" : "monter"} d’environ ${metric.size(id, size)}.`,
      units: (n: number, now: number) =>
        `Si l’écart mesuré est le vrai, il faudrait environ ${unit.count(n)} pour trancher, contre ${f.integer(now)} aujourd’hui.`,
      tooMany: "Si l’écart mesuré est le vrai, il est trop petit pour être jamais établi.",
      few: `Ajoutez des ${unit.other} dont la vérité est connue, puis relancez :`,
      inService: "Rien.",
      wait: "Un nouveau candidat sera comparé au prochain calcul.",
      look: "Regardez plus bas si cette perte possible est acceptable.",
      restore:
        "Revenez au code et aux données de sa promotion, puis relancez ; ou promouvez le candidat avec un motif qui sera conservé :"
    },
    rules: (passed: number, failed: number, unclear: number) => {
      const total = passed + failed + unclear;
      if (passed === total) return `Les ${f.integer(total)} règles sont remplies.`;
      const rest = [
        ...(failed ? [`${f.integer(failed)} ${failed > 1 ? "enfreintes" : "enfreinte"}`] : []),
        ...(unclear ? [`${f.integer(unclear)} sans réponse`] : [])
      ];
      return `${f.integer(passed)} ${passed > 1 ? "règles remplies" : "règle remplie"} sur ${f.integer(total)}, ${f.list(rest)}.`;
    },
    /** Why that is enough for the verdict; nothing where the count of rules says it. */
    meaning: {
      promote: "",
      hold: "Une seule règle enfreinte suffit.",
      inconclusive: "Rien ne change en production sans un gain établi."
    } satisfies Readonly<Record<Verdict, string>>,
    score: {
      title: "Score sur 100",
      candidate: "Candidat",
      production: "Production",
      floor: (floor: number) => `plancher ${f.integer(floor)}`,
      skill: "Part de l’erreur quadratique d’une prédiction constante que le modèle fait disparaître.",
      shares:
        "Moyenne de l’exactitude, de l’exactitude en trois propositions, du F1 pondéré et de la calibration.",
      /** The part that lifts a mean, and what is left without it. */
      lifted: (id: string, value: number, without: number) =>
        `${capital(metric.the(id))}, à ${f.decimal(value, 1)}, relève le score : ${f.decimal(without, 1)} sans cette mesure.`,
      says: (candidate: string, production: string | null, floor: string) =>
        `Score sur 100 : candidat ${candidate}${production === null ? "" : `, production ${production}`}, plancher ${floor}`
    },
    capital
  };
};
