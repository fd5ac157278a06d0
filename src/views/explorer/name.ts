/** Parameter of the address that holds what is set in the explorer. */
export const explorerName = "explorer";
