/** Why a stage had to run: its recipe against the one of its latest stored result, in words. */
import {isDeepStrictEqual} from "node:util";
import type {Recipe} from "./recipe.ts";

const shown = 3;

/** One reason a line, most telling first; never empty: equal recipes mean the stored result was lost. */
export function whyRun(recipe: Recipe, previous: Recipe | null): string[] {
  if (!previous) return ["no earlier result"];
  const reasons = [
    ...changedParams(recipe.params, previous.params, ""),
    ...(recipe.seed === previous.seed ? [] : [`seed ${previous.seed} → ${recipe.seed}`]),
    ...some(changedFiles(recipe, previous), (name) => `file ${name} changed`),
    ...some(changedKeys(recipe.inputs, previous.inputs), (name) => `input ${name} changed`),
    ...some(changedKeys(recipe.code, previous.code), (name) => `code of ${name} changed`),
    ...some(changedKeys(recipe.packages, previous.packages), (place) =>
      packageChange(place, recipe, previous)
    ),
    ...(recipe.node === previous.node ? [] : [`Node ${previous.node} → ${recipe.node}`])
  ];
  return reasons.length > 0 ? reasons : ["its stored result was lost or damaged"];
}

function changedParams(now: unknown, before: unknown, path: string): string[] {
  if (isDeepStrictEqual(now, before)) return [];
  if (!isRecord(now) || !isRecord(before))
    return [`parameter ${path || "value"} ${brief(before)} → ${brief(now)}`];
  const names = [...new Set([...Object.keys(before), ...Object.keys(now)])];
  return names.flatMap((name) => changedParams(now[name], before[name], path ? `${path}.${name}` : name));
}

function changedFiles(recipe: Recipe, previous: Recipe): string[] {
  const byName = ({files}: Recipe) => Object.fromEntries(files.map(({name, sha256}) => [name, sha256]));
  return changedKeys(byName(recipe), byName(previous));
}

const changedKeys = (now: Readonly<Record<string, string>>, before: Readonly<Record<string, string>>) =>
  [...new Set([...Object.keys(now), ...Object.keys(before)])].filter((name) => now[name] !== before[name]);

function packageChange(place: string, recipe: Recipe, previous: Recipe): string {
  const name = place.slice(place.lastIndexOf("node_modules/") + "node_modules/".length);
  return `package ${name} ${previous.packages[place] ?? "none"} → ${recipe.packages[place] ?? "none"}`;
}

function some(names: readonly string[], say: (name: string) => string): string[] {
  const told = names.slice(0, shown).map(say);
  return names.length > shown ? [...told, `… and ${names.length - shown} more like it`] : told;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  value !== null && typeof value === "object" && !Array.isArray(value);

function brief(value: unknown): string {
  const text = JSON.stringify(value) ?? "none";
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}
