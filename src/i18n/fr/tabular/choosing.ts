/** What the reader has chosen on a page of a report of kind `tabular`, in French. */
import type {FrenchTabularTools} from "../../tabular.ts";

export const choosing = ({f, unit, kind}: FrenchTabularTools) => ({
  class: (label: string) => `${kind.one} ${label}`,
  beside: (name: string) => `comparaison avec ${name}`,
  status: (shown: number, total: number) =>
    shown === total ? unit.count(total) : `${unit.count(shown)} sur ${f.integer(total)}`,
  state: "Modèles",
  alone: "isoler",
  aloneLabel: (what: string) => `isoler : ${what}`,
  remove: (what: string) => `Retirer le filtre : ${what}`,
  help: {
    classes: `Un clic sur ${kind.un} ${kind.feminine ? "la" : "le"} met en avant et en donne le résultat en titre ; Échap ou un double clic rétablit tout.`,
    models: `Un clic sur ${kind.un} filtre les tableaux, un clic sur un modèle le montre de près ; Échap ou un double clic rétablit tout.`
  }
});
