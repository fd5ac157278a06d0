/** Sentences on why a prediction is what it is, and what would change it, in French. */
import {elides, type FrenchTools} from "../french.ts";

/** Things that move a prediction without being a sensor. */
type Own = "age" | "health";

/** Shares that people name; others are percentages. */
const shares: readonly (readonly [number, string])[] = [
  [0.25, "un quart"],
  [1 / 3, "un tiers"],
  [0.5, "la moitié"],
  [2 / 3, "les deux tiers"],
  [0.75, "les trois quarts"]
];

export const explain = ({f, unit, time}: FrenchTools) => {
  const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
  const at = (age: number): string => `${time.au} ${f.integer(age)}`;
  const whole = (value: number): string => f.integer(Math.round(value));
  const share = (part: number): string =>
    shares.find(([of]) => Math.abs(part - of) < 0.03)?.[1] ?? f.percent(part);
  const fall = (falls: boolean): string => (falls ? "baisse" : "hausse");
  const range = (low: number, high: number, capped: boolean): string =>
    capped ? `de ${whole(low)} à ${whole(high)} ou plus` : `de ${whole(low)} à ${whole(high)}`;
  /** « +1,5 σ », « −0,25 σ » */
  const sigma = (by: number): string =>
    `${f.signed(by, [0, 1].find((digits) => (by * 10 ** digits) % 1 === 0) ?? 2)}\u00a0σ`;
  const spoken: Record<Own, string> = {age: "l’âge", health: "l’indice de santé"};
  return {
    labels: {age: `Âge (${time.other})`, health: "Indice de santé, tous capteurs"} satisfies Record<
      Own,
      string
    >,
    short: {age: "Âge", health: "Indice de santé"} satisfies Record<Own, string>,
    spoken,
    others: (n: number) => (n === 1 ? "Une autre variable" : `${f.integer(n)} autres variables`),
    bound: "Plafond du modèle",
    contributions: {
      topic: "Pourquoi cette prédiction",
      title: (name: string, part: number, value: number, total: number, falls: boolean) =>
        part > 1.005
          ? `${capital(name)} ${falls ? "retire" : "ajoute"} ${time.count(Math.round(value))}, plus que la ${fall(falls)} entière`
          : `${capital(name)} explique ${share(part)} de la ${fall(falls)} : ${time.count(Math.round(value))} sur ${whole(total)}`,
      plain: `Rien ne distingue ${unit.feminine ? "cette" : elides(unit.one) ? "cet" : "ce"} ${unit.one} de la moyenne`,
      none: "Cette prédiction ne s’explique pas ici",
      noneText:
        "Le modèle retenu n’est pas fait d’arbres, ou il est trop grand pour que la page le porte : aucune explication exacte.",
      failedText: "Le modèle n’a pas pu être chargé : rechargez la page pour voir l’explication.",
      subtitle: (base: number, predicted: number, age: number | null) =>
        `Part de chaque capteur, en ${time.other}, entre la prédiction moyenne à l’apprentissage (${whole(base)}) et celle de ${unit.feminine ? "cette" : elides(unit.one) ? "cet" : "ce"} ${unit.one}${age === null ? "" : ` ${at(age)}`} (${whole(predicted)}) ; TreeSHAP exact`,
      reading: (name: string, value: number, health: boolean) =>
        `${capital(name)} ${value < 0 ? "retire" : "ajoute"} ${time.measure(Math.abs(value), 1)} à la prédiction${health ? " ; il fond tous les capteurs en un, et ce que chacun y apporte est compté là" : ""}.`,
      scope: (name: string, age: number) => `${capital(unit.one)} ${name}, ${at(age)}`,
      x: `${time.other} ${time.agree("ajouté", 2)} à la prédiction`,
      age: `Expliquer la prédiction faite ${time.au}`,
      columns: ["Variable", `Part, ${time.other}`] as readonly string[],
      base: "Prédiction moyenne à l’apprentissage",
      sum: "Prédiction"
    },
    whatIf: {
      topic: "Et si…",
      idle: (predicted: number) =>
        `Déplacez un capteur : le modèle refait sa prédiction de ${time.count(Math.round(predicted))}`,
      title: (changes: readonly string[], before: number, after: number) =>
        Math.round(before) === Math.round(after)
          ? `${capital(f.list(changes))} : toujours ${time.count(Math.round(after))}`
          : `${capital(f.list(changes))} : ${whole(before)} → ${time.count(Math.round(after))}`,
      many: (n: number) => `${f.integer(n)} réglages changés`,
      shift: (name: string, by: number) => `${name} ${sigma(by)}`,
      ahead: (n: number) => `${time.count(n)} plus tard`,
      interval: (predicted: number, low: number, high: number, capped: boolean) =>
        `${capital(time.count(Math.round(predicted)))} ; 9 fois sur 10, ${range(low, high, capped)}.`,
      subtitle: `Le modèle retenu, calculé dans la page sur les derniers relevés. Part de chaque variable, en ${time.other} ; trait : telle que relevée`,
      reading: (before: number, after: number, ahead: number) =>
        `${capital(time.count(ahead))} plus tard, il en resterait ${whole(Math.max(0, before - ahead))} si chaque ${time.one} en coûtait ${time.feminine ? "une" : "un"} ; le modèle dit ${whole(after)} si l’usure garde son rythme.`,
      idleReading: (name: string, before: number) =>
        `Sur les relevés, ${name} ${before < 0 ? "retire" : "ajoute"} ${time.measure(Math.abs(before), 1)} à la prédiction.`,
      scope: (name: string, age: number) =>
        `${capital(unit.one)} ${name}, ${at(age)} ; une règle déclarée déplace les variables, elle ne prévoit pas les capteurs`,
      form: "Ce qui change",
      value: (by: number) => (by === 0 ? "comme relevé" : sigma(by)),
      aheadLabel: capital(`${time.other} de service en plus`),
      aheadValue: (n: number) => (n === 0 ? "aujourd’hui" : `+${f.integer(n)}`),
      unit: "σ : écart type du capteur, à conditions égales, dans la flotte d’apprentissage.",
      reset: "Tout remettre comme relevé",
      before: "telle que relevée",
      columns: ["Variable", `Telle que relevée, ${time.other}`, `Après, ${time.other}`] as readonly string[]
    }
  };
};

export type ExplainMessages = ReturnType<typeof explain>;
