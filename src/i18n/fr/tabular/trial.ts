/** Trying the classifier on a name of one's own, in French. */
import type {FrenchTabularTools} from "../../tabular.ts";

export const trial = ({f, unit, kind}: FrenchTabularTools) => {
  const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
  /** A probability that would print as nothing is said to be less than what can be printed. */
  const percent = (share: number): string =>
    share < 0.001 ? `< ${f.percent(0.001, 1)}` : f.percent(share, share < 0.1 ? 1 : 0);
  const quoted = (words: readonly string[]): string => f.list(words.map((word) => `« ${word} »`));
  return {
    percent,
    title: "Essayez",
    label: `Nom d’${unit.un}`,
    submit: "Classer",
    hint: "Le modèle répond dans cette page, sans rien envoyer.",
    example: (name: string) => `Exemple : « ${name} »`,
    loading: "Chargement du modèle…",
    failed: "Le modèle n’a pas pu être chargé.",
    retry: "Réessayer",
    absent: "Ce rapport n’emporte pas de modèle : il n’y a rien à essayer ici.",
    empty: "Écrivez un nom : la réponse suit chaque lettre.",
    said: (label: string, probability: number) => `${label}, ${f.percent(probability)}`,
    guess: {
      topic: "Ce que le modèle propose",
      title: {
        sure: (name: string, label: string, probability: number) =>
          `« ${name} » : ${label}, sûr à ${f.percent(probability)}`,
        unknown: (name: string) => `« ${name} » : aucun mot connu, il ne peut que répondre au plus fréquent`,
        empty: "Aucun nom à classer"
      },
      subtitle: (shown: number, all: number) =>
        `Probabilité des ${f.integer(shown)} ${kind.feminine ? "premières" : "premiers"} ${kind.other} sur ${f.integer(all)}`,
      x: "probabilité",
      tip: (probability: string) => `probabilité : ${probability}`,
      pick: "choisir : pourquoi",
      /** Of the answers stated in the same band of probability, so many were right. */
      reading: (from: number, to: number, right: number, n: number) =>
        `Quand il s’annonce sûr de ${f.percent(from)} à ${f.percent(to)}, il a raison ${f.integer(Math.round(100 * right))} fois sur 100 (mesuré sur ${unit.count(n)}).`,
      columns: [capital(kind.one), "Probabilité"] as readonly string[]
    },
    why: {
      topic: "Pourquoi",
      title: {
        for: (word: string, label: string) => `« ${word} » parle le plus pour ${label}`,
        against: (word: string, label: string) => `Rien ne parle pour ${label} ; « ${word} » parle contre`,
        none: "Aucun mot ne pèse dans cette réponse"
      },
      subtitle: (label: string) =>
        `Ce que chaque mot du nom ajoute au score de ${label}, ou lui retire, par rapport aux autres ${kind.other}`,
      x: "poids dans le score",
      empty: "Aucun mot de ce nom n’est connu du modèle.",
      unread: (words: readonly string[]) =>
        words.length === 0
          ? ""
          : `${words.length > 1 ? "Jamais lus" : "Jamais lu"} à l’apprentissage : ${quoted(words)}.`,
      /** Words of which the model has read parts only, in other words. */
      partly: (words: readonly string[]) =>
        words.length === 0
          ? ""
          : `${words.length > 1 ? "Lus" : "Lu"} par morceaux, dans d’autres mots : ${quoted(words)}.`,
      columns: ["Mot", "Poids", "Connu"] as readonly string[],
      known: {yes: "oui", partly: "par morceaux", no: "non"}
    }
  };
};
