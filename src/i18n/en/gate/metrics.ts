/** What the gate measures, in English: names, and figures with their units. */
import type {metrics as french} from "../../fr/gate/metrics.ts";
import type {EnglishGateTools} from "../../gate.ts";
import {type MetricKind, metricKind, sentenceDigits} from "../../metricKind.ts";

export const metrics = ({f, unit, time}: EnglishGateTools): ReturnType<typeof french> => {
  const names: Readonly<Record<string, readonly [name: string, the: string]>> = {
    rmse: ["Root mean square error (RMSE)", "the root mean square error"],
    mae: ["Mean absolute error", "the mean absolute error"],
    phm08: [`PHM08 penalty per ${unit.one}`, "the PHM08 penalty"],
    bias: ["Bias, without its sign", "the bias"],
    late: ["Predictions much too late", "the share of predictions much too late"],
    accuracy: ["Accuracy", "accuracy"],
    "top-3": ["Right in three guesses", "accuracy in three guesses"],
    "log-loss": ["Log loss", "the log loss"],
    "precision-macro": ["Macro precision", "macro precision"],
    "recall-macro": ["Macro recall", "macro recall"],
    "f1-macro": ["Macro F1", "macro F1"],
    "precision-weighted": ["Weighted precision", "weighted precision"],
    "f1-weighted": ["Weighted F1", "weighted F1"],
    "calibration-error": ["Calibration error", "the calibration error"]
  };
  const of = (id: string): readonly [string, string] => names[id] ?? [id, `the measure ${id}`];
  const points = (value: number, digits: number): string =>
    `${f.decimal(value, digits)} ${f.decimal(value, digits) === f.decimal(1, digits) ? "point" : "points"}`;
  const units: Readonly<Record<MetricKind, string>> = {
    time: time?.other ?? "",
    points: "points",
    share: "%",
    loss: "nats",
    plain: ""
  };
  return {
    name: (id) => of(id)[0],
    the: (id) => of(id)[1],
    unit: (id) => units[metricKind(id)],
    differenceUnit: (id) => (metricKind(id) === "share" ? "points" : units[metricKind(id)]),
    size: (id, value, beside = []) => {
      const kind = metricKind(id);
      const scale = kind === "share" ? 100 : 1;
      const digits = sentenceDigits(id, [value, ...beside]);
      const size = scale * Math.abs(value);
      if (kind === "time" && time) return time.measure(size, digits);
      return kind === "share" || kind === "points" ? points(size, digits) : f.decimal(size, digits);
    },
    value: (id, value, digits) => {
      const kind = metricKind(id);
      if (kind === "time" && time) return time.measure(value, digits);
      if (kind === "share") return f.percent(value, digits);
      return kind === "points" ? points(value, digits) : f.decimal(value, digits);
    }
  };
};
