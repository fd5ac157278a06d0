/** What a mean silhouette says of the groups found. */
export type Separation = "none" | "weak" | "reasonable" | "strong";

/** Class of a mean silhouette, after Kaufman and Rousseeuw, Finding Groups in Data (1990), chapter 2, table 4. */
export const separationOf = (silhouette: number): Separation =>
  silhouette > 0.7 ? "strong" : silhouette > 0.5 ? "reasonable" : silhouette > 0.25 ? "weak" : "none";
