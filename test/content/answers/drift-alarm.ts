import {answer, right} from "./answer.ts";

const shifts = "const shifts = drift.map(d => ({...d, shift: (d.mean - d.referenceMean) / d.referenceStd}));";
const first = "const first = shifts.find(d => Math.abs(d.shift) > 0.25);";
const alarm = (week: string): string =>
  [shifts, first, "const drifting = first.feature;", `const firstWeek = ${week};`].join("\n");

export default [
  right(
    "an arquero table",
    `const shifts = aq.from(drift).derive({shift: d => (d.mean - d.referenceMean) / d.referenceStd});
const first = shifts.filter(d => op.abs(d.shift) > 0.25);
const drifting = first.get("feature", 0);
const firstWeek = first.get("date", 0);`
  ),
  right(
    "rows in another order",
    `const shifts = drift.map(d => ({...d, shift: (d.mean - d.referenceMean) / d.referenceStd})).sort((a, b) => d3.ascending(a.feature, b.feature));
${first}
const drifting = first.feature, firstWeek = first.date;`
  ),
  right(
    "sizes without a sign",
    alarm("first.date").replace(
      "shift: (d.mean - d.referenceMean) / d.referenceStd",
      "shift: Math.abs(d.mean - d.referenceMean) / d.referenceStd"
    )
  ),
  right(
    "a loop",
    `const shifts = [];
for (const d of drift) shifts.push({feature: d.feature, date: d.date, shift: (d.mean - d.referenceMean) / d.referenceStd});
${first}
const drifting = first.feature, firstWeek = first.date;`
  ),
  right(
    "bare numbers",
    `const shifts = drift.map(d => (d.mean - d.referenceMean) / d.referenceStd);
const at = shifts.findIndex(shift => Math.abs(shift) > 0.25);
const drifting = drift[at].feature, firstWeek = drift[at].date;`
  ),
  right(
    "two decimals",
    `const shifts = drift.map(d => ({...d, shift: ((d.mean - d.referenceMean) / d.referenceStd).toFixed(2)}));
const first = drift.find(d => Math.abs(d.mean - d.referenceMean) / d.referenceStd > 0.25);
const drifting = first.feature, firstWeek = first.date;`
  ),
  right("milliseconds", alarm("+first.date")),
  right("ISO text", alarm("first.date.toISOString()")),
  right("a day of ISO text", alarm(`"2025-08-25"`)),
  right("midnight of the reader's own place", alarm("new Date(2025, 7, 25)")),
  right(
    "lists of one",
    [
      shifts,
      "const alarms = shifts.filter(d => Math.abs(d.shift) > 0.25);",
      "const drifting = [...new Set(alarms.map(d => d.feature))];",
      "const firstWeek = d3.min(alarms, d => d.date);"
    ].join("\n")
  ),
  answer("date", "a day in figures", alarm(`"25/08/2025"`)),
  answer("date", "a formatted date", alarm("format.date(first.date)")),
  answer("date", "the row itself", alarm("first")),
  answer("week", "the week after", alarm(`"2025-09-01"`)),
  answer("date", "the third week of a reader's list", alarm("3")),
  answer(
    "shifts",
    "only the weeks in alarm",
    `const shifts = aq.from(drift).derive({shift: d => (d.mean - d.referenceMean) / d.referenceStd}).filter(d => op.abs(d.shift) > 0.25);
const drifting = shifts.get("feature", 0), firstWeek = shifts.get("date", 0);`
  ),
  answer(
    "formula",
    "divided by the week's own deviation",
    `const shifts = drift.map(d => ({...d, shift: (d.mean - d.referenceMean) / d.std}));
${first}
const drifting = first.feature, firstWeek = first.date;`
  ),
  answer("name", "no name given", alarm("first.date").replace("const drifting", "const other")),
  answer(
    "name",
    "all inputs in a list",
    alarm("first.date").replace("first.feature", "[...new Set(shifts.map(d => d.feature))]")
  ),
  answer("name", "the row itself as the name", alarm("first.date").replace("first.feature", "first")),
  answer(
    "rounded",
    "one decimal",
    alarm("first.date").replace(
      "(d.mean - d.referenceMean) / d.referenceStd",
      "+((d.mean - d.referenceMean) / d.referenceStd).toFixed(1)"
    )
  ),
  right("capitals in the name", alarm("first.date").replace("first.feature", "first.feature.toUpperCase()")),
  answer("feature", "another input", alarm("first.date").replace("first.feature", "drift[1].feature"))
];
