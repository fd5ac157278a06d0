/** What can be pointed at in the drawings under test. */
import {type Interaction, interactionOf} from "../../src/charts/interaction.ts";
import {cases} from "./cases.ts";
import {host} from "./host.ts";
import {svgOf} from "./inspect.ts";
import {thresholds} from "./sample.ts";

/** The interaction of a case at a width. */
export const interactionAt = (name: string, width: number): Interaction => {
  const found = interactionOf(svgOf(cases[name](host(width, name))));
  if (!found) throw new Error(`${name} says nothing of what can be pointed at`);
  return found;
};

/** Keys of its data, in order. */
export const keysOf = (name: string, width = 828): (string | undefined)[] =>
  interactionAt(name, width).data.map(({key}) => key);

/** Texts of its data, in order, with plain spaces. */
export const textsOf = (name: string, width = 828): string[] =>
  interactionAt(name, width).data.map(({text}) => text.replace(/[\u00a0\u202f]/g, " "));

const word = {one: "moteur", other: "moteurs"};

/** Words and limits that the charts of a fleet need, short. */
export const fleetOptions = {
  thresholds,
  thresholdLabels: {critical: "seuil critique", degraded: "seuil dégradé"},
  xLabel: "cycles",
  yLabel: "cycles",
  lateLabel: "tard",
  earlyLabel: "tôt",
  levels: {critical: word, degraded: word, healthy: word, unknown: word},
  quartileLabels: {q1: "q1", median: "médiane", q3: "q3"},
  clusters: [1, 2, 3, 4].map((cluster) => ({cluster, label: `Cluster ${cluster}`}))
};

/** Keys of units, sorted. */
export const keys = (units: readonly {readonly key: string}[]): string[] => units.map(({key}) => key).sort();
