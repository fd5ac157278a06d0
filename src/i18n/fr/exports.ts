/** What a reader takes away, in French: buttons, what they say, and the sheets of a workbook. */
import type {Formats} from "../format.ts";

export const exports = (f: Formats) => ({
  title: "Emporter",
  shown: "Cette page, telle qu’elle est affichée",
  data: "Les données du calcul",
  png: "PNG",
  svg: "SVG",
  excel: "Excel",
  arrow: "Arrow",
  link: "Copier le lien",
  copied: "Lien copié.",
  refused: "Le navigateur ne laisse pas copier : voici le lien.",
  address: "Lien vers cette vue",
  preparing: "Préparation…",
  ready: (file: string) => `Fichier prêt : ${file}`,
  failed: (what: string, reason: string) => `${what} : le fichier n’a pas pu être préparé. ${reason}`,
  gone: "cette figure n’est plus sur la page",
  retry: (what: string) => `${what}, réessayer`,
  /** What a button gives, for those who hear it alone. */
  named: (what: string, topic: string) => `${what} : ${topic}`,
  filters: "Filtres",
  search: "Recherche",
  definitions: "Mots",
  defined: (term: string, definition: string) => `${term} : ${definition}`,
  simulated: "données simulées",
  about: {
    sheet: "À propos",
    report: "Rapport",
    page: "Page",
    headline: "Constat",
    filters: "Filtres",
    origin: "Données",
    kind: "Nature",
    kinds: {
      files: "données fournies en fichiers",
      simulated: "données simulées : rien n’y a été relevé dans la réalité"
    },
    computed: "Calculé le",
    day: (iso: string) => f.day(iso),
    build: "Calcul",
    seed: "Graine",
    link: "Adresse",
    definitions: "Mots de la page",
    figures: "Feuilles",
    heads: ["Feuille", "Sujet", "Constat", "Mesure", "Lecture", "Champ", "Source"] as readonly string[],
    untitled: "Figure"
  }
});

export type ExportMessages = ReturnType<typeof exports>;
