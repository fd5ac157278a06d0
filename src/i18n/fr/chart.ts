/** How a drawing is explored, in French. */
import type {Formats} from "../format.ts";

export const chart = (f: Formats) => ({
  role: "graphique interactif",
  help: "Flèches : parcourir. Entrée : choisir. Maj et flèches : tracer une plage. Échap : tout rendre.",
  pick: "Clic : ne garder que cet élément",
  pickAgain: "Toucher encore : ne garder que cet élément",
  place: (index: number, count: number) => `${f.integer(index)} sur ${f.integer(count)}`,
  stretch: (from: number, to: number) => `De ${f.integer(from)} à ${f.integer(to)}`,
  keep: "Entrée pour garder cette plage.",
  cleared: "Sélection effacée."
});

export type ChartMessages = ReturnType<typeof chart>;
