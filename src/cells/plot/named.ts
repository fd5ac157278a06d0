/** Functions of d3 that options may hold: they travel by name. */
import * as d3 from "d3";

const names = new Map<unknown, string>(
  Object.entries(d3).flatMap(([name, value]) =>
    typeof value === "function" || (typeof value === "object" && value !== null)
      ? [[value, name] as const]
      : []
  )
);

/** The name d3 has for a function, such as `utcMonth`; null where it is not one of d3's. */
export const namedFunction = (value: unknown): string | null => names.get(value) ?? null;
