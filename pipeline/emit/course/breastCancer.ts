/** The thirty features of the Breast Cancer Wisconsin table: ten measures of cell nuclei, summarised in three ways. */
import {type ColumnWords, number} from "./definition.ts";

const MEASURES = [
  ["radius", "rayon", "radius"],
  ["texture", "texture", "texture"],
  ["perimeter", "périmètre", "perimeter"],
  ["area", "aire", "area"],
  ["smoothness", "régularité", "smoothness"],
  ["compactness", "compacité", "compactness"],
  ["concavity", "concavité", "concavity"],
  ["concavePoints", "points concaves", "concave points"],
  ["symmetry", "symétrie", "symmetry"],
  ["fractalDimension", "dimension fractale", "fractal dimension"]
] as const;

const capital = (name: string): string => name[0].toUpperCase() + name.slice(1);

/** Means of all measures, then their standard errors, then their worst values: the file's order. */
export const CELL_FEATURES: Readonly<Record<string, ColumnWords>> = Object.fromEntries([
  ...MEASURES.map(([name, fr, en]) => [`mean${capital(name)}`, number(`${fr} (moyenne)`, `mean ${en}`)]),
  ...MEASURES.map(([name, fr, en]) => [`${name}Error`, number(`${fr} (erreur type)`, `${en} error`)]),
  ...MEASURES.map(([name, fr, en]) => [`worst${capital(name)}`, number(`${fr} (pire)`, `worst ${en}`)])
]);
