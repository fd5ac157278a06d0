import type {Linking} from "./explorer.ts";

const nothing = (): void => {};

/** What exploring a chart changes on a page where it changes nothing. */
export const unlinked: Linking = {
  pick: undefined,
  brush: undefined,
  line: undefined,
  move: nothing,
  change: nothing,
  clear: nothing
};
