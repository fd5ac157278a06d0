/** Where the controls of a cell stand after its code has asked for others: a moved one keeps its choice, not its number. */
import type {InputSpec, InputState} from "../../cells/inputs.ts";

export interface Asked {
  readonly index: number;
  readonly spec: InputSpec;
}

export const sameState = (a: InputState | null, b: InputState | null): boolean =>
  JSON.stringify(a) === JSON.stringify(b);

/** A control apart from its name and where it stands. */
const bodyOf = (spec: InputSpec): string => JSON.stringify({...spec, label: "", at: null});

/** The control among those before that this one goes on from. */
function formerOf(before: readonly Asked[], {index, spec}: Asked): Asked | undefined {
  const isNamed = (one: Asked): boolean => one.spec.kind === spec.kind && one.spec.label === spec.label;
  const named = before.filter(isNamed);
  if (named.length === 1) return named[0];
  const here = before.find((one) => one.index === index);
  return here && (isNamed(here) || bodyOf(here.spec) === bodyOf(spec)) ? here : undefined;
}

/** The same choices among other options; null where none is left. */
function chosen(old: readonly string[], now: readonly string[], at: InputState): InputState | null {
  const places = [at].flat().map((i) => {
    const text = old[i as number];
    return now[i as number] === text ? (i as number) : now.indexOf(text);
  });
  const left = places.filter((place) => place >= 0);
  if (Array.isArray(at)) return left.length > 0 || at.length === 0 ? left : null;
  return left[0] ?? null;
}

/**
 * Where a control stands now; null: where its code puts it. `movedTo` says where one of those `before` was moved to;
 * where the reader has `edited` the code, another place that it asks for wins.
 */
export function carried(
  before: readonly Asked[],
  now: Asked,
  movedTo: (index: number) => InputState | null,
  edited: boolean
): InputState | null {
  const former = formerOf(before, now);
  const at = former ? movedTo(former.index) : null;
  if (!former || at === null) return null;
  if (edited && !sameState(former.spec.at, now.spec.at)) return null;
  return "options" in former.spec && "options" in now.spec
    ? chosen(former.spec.options, now.spec.options, at)
    : at;
}
