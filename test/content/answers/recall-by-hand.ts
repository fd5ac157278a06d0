import {answer, right} from "./answer.ts";

const malignant = `const malignant = breastCancer.filter(d => d.diagnosis === "maligne");
const flagged = breastCancer.filter(d => d.meanRadius > 14);
const found = flagged.filter(d => d.diagnosis === "maligne");`;

export default [
  right(
    "two decimals",
    `${malignant}
const recall = Math.round(100 * found.length / malignant.length) / 100;
const precision = +(found.length / flagged.length).toFixed(2);`
  ),
  right(
    "texts of numbers",
    `${malignant}
const recall = (found.length / malignant.length).toFixed(3);
const precision = (found.length / flagged.length).toFixed(2);`
  ),
  right(
    "an unused empty list",
    `const essais = [];
${malignant}
const recall = found.length / malignant.length;
const precision = found.length / flagged.length;`
  ),
  right(
    "a loop",
    `let found = 0, sick = 0, alerts = 0;
for (const d of breastCancer) {
  const is = d.diagnosis === "maligne", says = d.meanRadius > 14;
  sick += is; alerts += says; found += is && says;
}
const recall = found / sick, precision = found / alerts;`
  ),
  right(
    "means of truths",
    `const recall = d3.mean(breastCancer.filter(d => d.diagnosis === "maligne"), d => d.meanRadius > 14);
const precision = d3.mean(breastCancer.filter(d => d.meanRadius > 14), d => d.diagnosis === "maligne");`
  ),
  answer("swapped", "swapped and rounded", `const recall = 0.776, precision = 0.849;`),
  answer("accuracy", "accuracy rounded", `const recall = 0.85, precision = 0.85;`),
  answer(
    "accuracy",
    "accuracy for recall alone",
    `const right = breastCancer.filter(d => (d.meanRadius > 14) === (d.diagnosis === "maligne"));
const recall = right.length / breastCancer.length, precision = 0.776;`
  ),
  answer("precision", "a rounded recall and another precision", `const recall = 0.85, precision = 0.5;`),
  answer(
    "counts",
    "per cent",
    `${malignant}
const recall = 100 * found.length / malignant.length;
const precision = 100 * found.length / flagged.length;`
  ),
  answer(
    "recall",
    "an unused empty list beside a wrong count",
    `const essais = [];
${malignant}
const recall = found.length / breastCancer.length;
const precision = found.length / flagged.length;`
  ),
  answer(
    "missing",
    "formatted",
    `${malignant}
const recall = format.percent(found.length / malignant.length, 1);
const precision = format.percent(found.length / flagged.length, 1);`
  ),
  answer("rounded", "one decimal", "const recall = 0.8, precision = 0.8;")
];
