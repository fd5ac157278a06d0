/** What the gate measures, in French: names, and figures with their units. */

import type {FrenchGateTools} from "../../gate.ts";
import {type MetricKind, metricKind, sentenceDigits} from "../../metricKind.ts";

interface Name {
  /** At the head of a row. */
  readonly name: string;
  /** With its article, within a sentence; singular. */
  readonly the: string;
  readonly feminine: boolean;
}

export const metrics = ({f, unit, time}: FrenchGateTools) => {
  const feminine = (name: string, the: string): Name => ({name, the, feminine: true});
  const masculine = (name: string, the: string): Name => ({name, the, feminine: false});
  const names: Readonly<Record<string, Name>> = {
    rmse: feminine("Erreur quadratique (RMSE)", "l’erreur quadratique"),
    mae: feminine("Erreur absolue moyenne", "l’erreur absolue"),
    phm08: feminine(`Pénalité PHM08 par ${unit.one}`, "la pénalité PHM08"),
    bias: masculine("Biais, sans son signe", "le biais"),
    late: feminine("Prédictions trop tardives", "la part de prédictions trop tardives"),
    accuracy: feminine("Exactitude", "l’exactitude"),
    "top-3": feminine("Juste en trois propositions", "l’exactitude en trois propositions"),
    "log-loss": feminine("Perte logarithmique", "la perte logarithmique"),
    "precision-macro": feminine("Précision macro", "la précision macro"),
    "recall-macro": masculine("Rappel macro", "le rappel macro"),
    "f1-macro": masculine("F1 macro", "le F1 macro"),
    "precision-weighted": feminine("Précision pondérée", "la précision pondérée"),
    "f1-weighted": masculine("F1 pondéré", "le F1 pondéré"),
    calibration: feminine("Calibration", "la calibration"),
    "calibration-error": feminine("Erreur de calibration", "l’erreur de calibration")
  };
  const of = (id: string): Name => names[id] ?? {name: id, the: `la mesure ${id}`, feminine: true};
  const points = (value: number, digits: number): string =>
    `${f.decimal(value, digits)} point${f.plural(value) === "one" ? "" : "s"}`;
  const units: Readonly<Record<MetricKind, string>> = {
    time: time?.other ?? "",
    points: "points",
    share: "%",
    loss: "nats",
    plain: ""
  };
  return {
    name: (id: string) => of(id).name,
    the: (id: string) => of(id).the,
    /** Unit of a metric's figures in a table; empty without one. */
    unit: (id: string) => units[metricKind(id)],
    /** Unit of its differences. */
    differenceUnit: (id: string) => (metricKind(id) === "share" ? "points" : units[metricKind(id)]),
    /** A size of a difference with its unit; as many digits as the smallest of `beside` needs. */
    size: (id: string, value: number, beside: readonly number[] = []) => {
      const kind = metricKind(id);
      const scale = kind === "share" ? 100 : 1;
      const digits = sentenceDigits(id, [value, ...beside]);
      const size = scale * Math.abs(value);
      if (kind === "time" && time) return time.measure(size, digits);
      return kind === "share" || kind === "points" ? points(size, digits) : f.decimal(size, digits);
    },
    /** A figure with its unit. */
    value: (id: string, value: number, digits: number) => {
      const kind = metricKind(id);
      if (kind === "time" && time) return time.measure(value, digits);
      if (kind === "share") return f.percent(value, digits);
      return kind === "points" ? points(value, digits) : f.decimal(value, digits);
    }
  };
};
