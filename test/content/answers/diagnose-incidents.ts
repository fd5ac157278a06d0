import {answer, right} from "./answer.ts";

const days = `{"fuite mémoire": "2025-09-28", "dérive des données": "2025-09-03", "pic de charge": "2025-10-21", "panne d’une source": "2025-11-07"}`;

export default [
  right(
    "dates",
    `const diagnosis = Object.fromEntries(Object.entries(${days}).map(([kind, day]) => [kind, new Date(day)]));`
  ),
  right(
    "milliseconds",
    `const diagnosis = Object.fromEntries(Object.entries(${days}).map(([kind, day]) => [kind, +new Date(day)]));`
  ),
  right(
    "days with their hours",
    `const diagnosis = Object.fromEntries(Object.entries(${days}).map(([kind, day]) => [kind, new Date(day).toISOString()]));`
  ),
  right("a Map", `const diagnosis = new Map(Object.entries(${days}));`),
  right("a straight apostrophe", `const diagnosis = ${days.replace("’", "'")};`),
  right("the last day of each", "const diagnosis = Object.fromEntries(incidents.map(d => [d.kind, d.end]));"),
  answer("format", "a day that is none", `const diagnosis = ${days.replace("09-28", "13-28")};`),
  answer("format", "another format", `const diagnosis = ${days.replace("2025-09-28", "28/09/2025")};`),
  answer("missing", "a list", `const diagnosis = ["2025-09-28", "2025-09-03", "2025-10-21", "2025-11-07"];`),
  answer("leak", "the day before", `const diagnosis = ${days.replace("09-28", "09-22")};`)
];
