/** What the reader has chosen on a page and how to choose, in French. */
import type {FrenchTools} from "../french.ts";

export const choosing = ({f, unit, time}: FrenchTools) => {
  const stretch = (measure: string, from: number, to: number | null): string =>
    to === null
      ? `${measure} de plus de ${f.integer(from)} ${time.other}`
      : from === 0
        ? `${measure} d’au plus ${f.integer(to)} ${time.other}`
        : `${measure} de plus de ${f.integer(from)}, jusqu’à ${f.integer(to)} ${time.other}`;
  return {
    predicted: (from: number, to: number | null) => stretch("durée prédite", from, to),
    lower: (from: number, to: number | null) => stretch("borne basse", from, to),
    actual: (from: number, to: number | null) => stretch("durée réelle", from, to),
    ages: (from: number, to: number | null) =>
      to === null
        ? `à partir ${time.du} ${f.integer(from)}`
        : `${time.other} ${f.integer(from)} à ${f.integer(to)}`,
    levels: (words: readonly string[]) => f.list(words),
    units: (names: readonly string[]) =>
      names.length === 1
        ? `${unit.one} ${names[0]}`
        : names.length <= 3
          ? `${unit.other} ${f.list(names)}`
          : `${unit.count(names.length)} ${unit.agree("choisi", 2)}`,
    beside: (name: string) => `comparaison avec ${name}`,
    hidden: (names: readonly string[]) => `sans ${f.list(names)}`,
    status: (shown: number, total: number) =>
      shown === total ? unit.count(total) : `${unit.count(shown)} sur ${f.integer(total)}`,
    state: "État",
    models: "Autres modèles",
    alone: "isoler",
    aloneLabel: (what: string) => `isoler : ${what}`,
    remove: (what: string) => `Retirer le filtre : ${what}`,
    help: {
      units:
        "Cliquer sur un élément ne garde que lui (Maj l’ajoute), glisser garde une plage, Échap ou un double clic rétablit tout.",
      models:
        "Cliquer sur un modèle le compare, glisser sur le nuage ne juge que cette plage, Échap ou un double clic rétablit tout.",
      ages: "Glisser sur la trajectoire ou la frise ne garde que cette période, Échap ou un double clic la rend entière."
    }
  };
};

export type ChoosingMessages = ReturnType<typeof choosing>;
