/** Controls of tables, in French. */
import type {Formats} from "../format.ts";

export const tables = (f: Formats) => {
  const lines = (n: number): string => `${f.integer(n)}\u00a0${f.plural(n) === "one" ? "ligne" : "lignes"}`;
  const within = (column: string | null): string => (column === null ? "" : ` dans la colonne « ${column} »`);
  return {
    search: "Chercher dans ce tableau",
    column: "Colonne à chercher",
    all: "dans toutes les colonnes",
    one: (column: string) => `dans « ${column} »`,
    words: "mots ou nombre",
    numbers: "30, <30, ≥120, 10–40",
    clear: "Effacer la recherche",
    pager: "Pages du tableau",
    first: "Première page",
    previous: "Page précédente",
    next: "Page suivante",
    last: "Dernière page",
    size: "Lignes par page",
    everyRow: "toutes",
    range: (from: number, to: number, rows: number) =>
      `${f.integer(from)}–${f.integer(to)} sur ${f.integer(rows)}`,
    /** How many rows a search found. */
    found: (rows: number, all: number) => `${lines(rows)} sur ${f.integer(all)}`,
    sorted: (column: string, ascending: boolean) =>
      `Trié par « ${column} », en ordre ${ascending ? "croissant" : "décroissant"}.`,
    unsorted: "Ordre de départ rétabli.",
    none: (text: string, column: string | null) => `Aucune ligne ne répond à « ${text} »${within(column)}.`,
    chooseColumn: "Pour comparer des nombres, choisissez d’abord une colonne.",
    nothing: "Aucune ligne : les filtres de la page écartent tout.",
    searched: (text: string, column: string | null) => `Recherche : « ${text} »${within(column)}.`,
    beginning: (shown: number, rows: number) =>
      `Les ${f.integer(shown)} premières lignes sur ${f.integer(rows)}.`,
    rest: "Toutes les lignes :"
  };
};

export type TableMessages = ReturnType<typeof tables>;
