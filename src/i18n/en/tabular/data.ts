/** Sentences of the page on the data of a report of kind `tabular`, in English. */
import type {EnglishTabularTools, TabularMessages} from "../../tabular.ts";

const repairs: Readonly<Record<string, string>> = {
  "shifted-row": "Row shifted by one column, put back",
  mojibake: "Letters read in the wrong encoding, restored",
  "lost-characters": "Character lost at the source, taken out",
  "invisible-characters": "Invisible characters, taken out",
  "unicode-form": "Accents apart from their letters, composed",
  "white-space": "Spaces too many, taken out",
  "category-spelling": "Category spelled otherwise, brought back to its name",
  "unknown-value": "Absent value (“NaN”, empty), taken as unknown",
  "varies-with-device": "“Varies with device”, taken as unknown",
  "size-unit": "Size with its unit (“19M”), brought to MB",
  thousands: "Thousands separators, taken out",
  "installs-floor": "Floor of installs (“10,000+”), read as a number",
  "price-sign": "Price with its sign (“$4.99”), read as a number",
  "date-text": "Date in words, read as a day",
  "android-version": "Android version in words, read as a number",
  "no-class": "Row without a category, set aside",
  "exact-duplicate": "Exact duplicate, set aside",
  "same-app": "Repeat of an application already listed, set aside",
  "several-categories": "Several categories for one name, one kept"
};

export const data = ({f, unit, kind}: EnglishTabularTools): TabularMessages["data"] => {
  const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
  return {
    kicker: "Where the data comes from",
    description: (title) =>
      `${title}: the origin of the data, what was repaired, the columns used and refused, and how to add rows.`,
    headline: (rows, classes, repaired) =>
      `${unit.count(rows)} in ${kind.count(classes)}, ${repaired === 0 ? "with no repair" : `after ${f.integer(repaired)} ${f.plural(repaired) === "one" ? "repair" : "repairs"}`}`,
    standfirst: {
      read: (read, kept) =>
        read === kept
          ? `All ${f.integer(read)} rows read are kept.`
          : `${f.integer(kept)} of the ${f.integer(read)} rows read are kept; nothing is dropped in silence.`,
      refused: (names) =>
        names.length === 0
          ? ""
          : `The ${names.length > 1 ? "columns" : "column"} ${f.list(names.map((name) => `“${name}”`))} ${names.length > 1 ? "are refused because they restate" : "is refused because it restates"} the answer.`,
      add: (left) =>
        left > 0
          ? `Add ${unit.count(left)} to trigger a new training.`
          : "Enough were added for a new training: run the build again."
    },
    rail: {
      origin: "Origin",
      licence: "Licence",
      citation: "Reference",
      files: "Files read",
      file: (rows, bytes) => `${f.integer(rows)} rows, ${bytes}`,
      tried: "Tried before",
      hash: "SHA-256 hash"
    },
    classes: {
      topic: `${capital(unit.other)} by ${kind.one}`,
      title: (label, share, smallest, rows) =>
        `${label} makes up ${f.percent(share)} of the ${unit.other}; ${smallest}, ${unit.count(rows)}`,
      one: (label, rows, share) => `${label}: ${unit.count(rows)}, ${f.percent(share)} of all`,
      subtitle: `Number of ${unit.other} kept, most frequent first`,
      x: unit.other,
      tip: (rows, share) => `${unit.count(rows)}, ${f.percent(share, 1)}`,
      text: (rows) => f.integer(rows),
      reading: (ratio) =>
        `The most frequent has ${f.integer(Math.round(ratio))} times as many ${unit.other} as the rarest: this is why means by ${kind.one} stand beside accuracy.`,
      none: `No ${kind.one}`,
      columns: [capital(kind.one), capital(unit.other), "Share, %", "Name in the data"]
    },
    repairs: {
      topic: "What was repaired while reading",
      title: (label, count) =>
        `Most frequent: ${label.charAt(0).toLowerCase()}${label.slice(1)}, ${f.integer(count)} times`,
      none: "Nothing had to be repaired",
      subtitle: "Number of repairs by kind, with an example from the file",
      label: (id) => repairs[id] ?? capital(id.replaceAll("-", " ")),
      quoted: (text) => text,
      columns: ["Repair", "Times", "Line", "Found", "Became"],
      scope: (read, kept) => `${f.integer(read)} rows read, ${f.integer(kept)} kept`
    },
    columns: {
      topic: "Columns that models learn from",
      title: (used, text) =>
        `${f.integer(used)} ${f.plural(used) === "one" ? "column is" : "columns are"} learned from${text > 0 ? "; the name is enough for an answer" : ""}`,
      subtitle: `Share of the ${unit.other} whose value is known, in %`,
      reading: "The words of the name are cut into n-grams; what is missing stays unknown, never guessed.",
      kinds: {text: "text", number: "number", category: "one of a few words"},
      columns: ["Column", "Kind", "Known, %", "Name in the data"]
    },
    refused: {
      topic: "Columns refused",
      title: (label, accuracy) =>
        `“${label}” alone would file ${f.integer(Math.round(100 * accuracy))} ${unit.other} in 100 right: it restates the answer`,
      none: "No column restates the answer",
      subtitle: "Accuracy of a prediction that would read this column alone, in %",
      reading: (label) =>
        `A new name comes without the column “${label}”: a model that leans on it would be excellent here and useless in service.`,
      columns: ["Column", "Accuracy alone, %"]
    },
    add: {
      title: `Adding ${unit.other}`,
      text: "A file of two columns is enough; the others are optional. Rows are checked, freed of duplicates, then counted towards the threshold.",
      command: (report) => `npm run data -- add ${report} new.csv`,
      file: "The file:",
      sample: (name) => `app_name,category\n"Smart budget",${name}`,
      counted: (added, threshold) =>
        `${unit.count(added)} added so far, of ${f.integer(threshold)}; at the threshold the next build retrains and the promotion decision settles.`
    }
  };
};
