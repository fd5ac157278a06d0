/**
 * The C-MAPSS text format: 26 columns without a header, being unit, cycle, 3 settings and 21 sensors; labels in a
 * file of their own, one a unit. Source: readme of the data set; Saxena, Goebel, Simon, Eklund (PHM08).
 */
export const SETTINGS = ["altitude", "mach", "TRA"] as const;
export const SENSORS = [
  ...["T2", "T24", "T30", "T50", "P2", "P15", "P30", "Nf", "Nc", "epr", "Ps30", "phi", "NRf", "NRc", "BPR"],
  ...["farB", "htBleed", "Nf_dmd", "PCNfR_dmd", "W31", "W32"]
] as const;
/** Names of the 26 columns, in file order. */
export const COLUMNS: readonly string[] = ["unit", "cycle", ...SETTINGS, ...SENSORS];

/** How to get a good file, at the end of a sentence. */
export const REFETCH = "fetch the file again (npm run data -- fetch cmapss)";
