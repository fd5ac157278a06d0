/** Sentences around the chapters of the course, in English. */
import type {ChapterMessages} from "../fr/chapters.ts";

const s = (n: number): string => (n === 1 ? "" : "s");

const noMap = ": these pages draw neither images nor maps";
const pointed = ": pointing at a chart shows its values already, with nothing more to write";
const noLegend = ": write color: {legend: true}, or say it in the title";

/** What to write in the place of what cells do not draw, by its name. */
const instead: Readonly<Record<string, string>> = {
  auto: ": name the mark, such as Plot.dot or Plot.barY",
  facet: ': give the mark fx or fy, such as Plot.dot(sales, {fx: "region", …})',
  geo: noMap,
  identity: ": write (d) => d",
  image: noMap,
  indexOf: ": write (d, i) => i",
  legend: ": write color: {legend: true} in Plot.plot",
  marks: ": put the marks in a list [ ]",
  "opacity.legend": noLegend,
  pointer: pointed,
  pointerX: pointed,
  pointerY: pointed,
  projection: noMap,
  raster: noMap,
  "r.legend": noLegend,
  scale: ": a scale is set in Plot.plot, such as y: {domain: [0, 10]}, or made with d3.scaleLinear",
  valueof: ": write rows.map((d) => …)"
};
const insteadOf = (name: string | number): string => instead[name] ?? "";

export const chapters: ChapterMessages = {
  course: "5.5 – Interactive dashboards",
  module: "Module 5 · beginners",
  list: "The course",
  names: {
    why: "Why",
    charts: "Charts",
    hr: "HR dashboard",
    explorer: "Exploring models",
    monitoring: "Watching over a model",
    practice: "Practice"
  },
  number: (n, of) => `Chapter ${n} of ${of}`,
  minutes: (n) => `${n} min`,
  headline: "Learn to make dashboards people can touch",
  standfirst: (minutes) =>
    `Six chapters, ${minutes} minutes. Every chart is alive and every line of code can be changed: it all runs in your browser, with nothing to install and nothing sent anywhere.`,
  description:
    "A beginners’ course on interactive dashboards: six chapters in which every chart and every line of code is alive.",
  begin: (title) => `Begin with chapter 1: ${title}`,
  goals: "What you will learn",
  contents: "In this chapter",
  previous: "Previous chapter",
  next: "Next chapter",
  progress: (done, of) => `${done} of ${of} sections read`,
  notes: {
    Shows: "What the chart shows",
    Read: "How to read it",
    Use: "Useful interactions",
    Keep: "What to remember",
    Description: "Description",
    Analysis: "Analysis",
    Usefulness: "What it is for"
  },
  tip: "Tip",
  limits: "Limits",
  inProduct: "In Vigie, for real",
  sourceFile: "Source code:",
  cell: {
    code: "Code",
    run: "Run",
    edit: "Edit",
    reset: "Reset",
    copy: "Copy code",
    link: "Link to cell",
    copied: "Code copied.",
    linked: "Link copied: it keeps your changes.",
    tooLong: "Your changes are too long for a link: copy the code, or keep the cell as HTML.",
    running: "The cell is running…",
    loading: "Loading what runs the code…",
    ran: "Cell run.",
    edited: "Edited",
    before: (title) => `Before your change: ${title}`,
    play: "Play",
    pause: "Pause",
    rows: (shown, total) =>
      shown < total ? `The first ${shown} of ${total} rows.` : `${total} row${s(total)}.`,
    zoom: {
      in: "Zoom in",
      out: "Zoom out",
      left: "Move left",
      right: "Move right",
      whole: "Show all",
      group: "Zoom",
      help: "Drag over the chart to zoom into an area; Shift + drag to move; double-click to see all."
    },
    legend: "Legend: click to hide or show a series",
    only: "isolate",
    all: "show all",
    onlyName: (name) => `isolate ${name}, or show every series`,
    toggle: (name, shown) => `${name}: ${shown ? "hide" : "show"}`,
    nothing: "Nothing to draw: no row matches these choices.",
    hidden: "Every series is hidden: click in the legend to show one.",
    without: (series) => `without ${series.join(", ")}`,
    file: "HTML",
    table: "Table",
    source: "Source",
    on: "yes",
    off: "no",
    yes: "true",
    no: "false",
    noDate: "invalid date"
  },
  frequency: "Count",
  faults: {
    assigned: ({name}) =>
      `“${name}” does not belong to this cell, which cannot give it a value. To make a new name, write “const ${name} = …”.`,
    card: ({found, names}) =>
      `A card is written {label: "Sales", value: 12}; it may have: ${names}. Found: ${found}.`,
    circular: ({name}) => `This cell goes round in circles: “${name}” needs a cell that itself needs it.`,
    column: ({name, columns}) =>
      `This table has no column “${name}”. Check its spelling, capitals too. There are: ${columns}.`,
    defined: ({name}) =>
      `There is no “${name}”. Check its spelling (capitals too), or run the cell that makes it.`,
    deep: () => "This result has objects within objects without end: show a part of it.",
    duplicate: ({name}) => `“${name}” is made by two cells. Choose another name in one of them.`,
    inputDate: ({found}) => `A date is written year-month-day, such as "2025-03-31"; found: ${found}.`,
    inputLabels: ({kind}) =>
      `Each choice of Inputs.${kind} is an object: say which text shows it, such as {format: d => d.name}.`,
    inputOptions: ({found}) => `A list of choices is needed, such as ["a", "b"]; found: ${found}.`,
    inputRange: ({found}) =>
      `Two finite numbers are needed, the smaller first, such as [0, 10]; found: ${found}.`,
    inputSetting: ({kind, name, names}) => `Inputs.${kind} has no setting “${name}”. There are: ${names}.`,
    inputUnknown: ({name, names}) => `Inputs.${name} is not available in a cell. There are: ${names}.`,
    module: () => "A cell takes no import or export: all it needs is here already.",
    month: ({found}) => `Months go from 1 to 12; found: ${found}.`,
    needed: ({name}) => `This cell waits for “${name}”, whose cell has failed. Fix that one first.`,
    notice: ({found}) => `A notice has a state, then a text: notice("good", "All is well"); found: ${found}.`,
    once: ({name}) =>
      `What can be gone through only once (what a function* or .values() gives) is neither shown nor passed from cell to cell: put its values in a list, [...${name}], or keep it within a function or a block { }.`,
    plotColumn: ({name, columns, mark, channel}) =>
      `“${name}” (${channel} of Plot.${mark}) is no column of these rows${/^(fill|stroke)$/.test(String(channel)) ? ", and no colour" : ""}. Check its spelling, capitals too. There are: ${columns}.`,
    plotData: ({mark}) => `Plot.${mark} takes a list of rows first, then its options in braces.`,
    plotEmpty: () => "This chart has no mark: add one, such as marks: [Plot.dot(…)].",
    plotFunction: ({option, mark}) =>
      `“${option}” (of Plot.${mark}) cannot be a function here: the page does the drawing. Give a text (such as the format ".1f") or the name of a column.`,
    plotInPlot: () => "A chart does not go inside another: put their marks into one Plot.plot.",
    plotMarks: ({found}) => `“marks” takes marks such as Plot.dot(…); found: ${found}.`,
    plotOrder: ({option, mark, fits}) =>
      `“${option}” (of Plot.${mark}) cannot follow this comparison here: write, for instance, ${fits}.`,
    plotReducer: ({option, mark, fits}) =>
      `“${option}” (of Plot.${mark}) cannot be a function here: use ${fits}…`,
    plotRefused: ({name}) => `Plot.${name} is not available in a cell${insteadOf(name)}.`,
    plotUnknown: ({name}) => `There is no Plot.${name}. Check its spelling, capitals too.`,
    promise: () => "This value has not come yet: write “await” before it.",
    shapes: ({most}) =>
      `This cell shows too much at once: the page draws ${most} shapes in it at most, all its figures and tables together.`,
    state: ({found}) => `The state is "good", "watch" or "bad"; found: ${found}.`,
    stopped: ({seconds}) =>
      `The cell was stopped: it was still running after ${seconds} seconds. Is there an endless loop?`,
    syntax: ({message}) => `The code cannot be read to its end: ${message}`,
    tooMuch: ({most}) => `This result is too large to be shown (over ${most} values): group it first.`,
    unclosed: ({sign}) => `The sign “${sign}” opened here is not closed.`,
    viewedHere: () =>
      "The name given to a control has its value in other cells only: use it in another cell, which runs again at every move.",
    viewed: ({found}) => `view(…) takes a control, such as Inputs.range([0, 10]); found: ${found}.`
  },
  chartFaults: {
    unknown: ({name}) => `The page cannot draw ${name}${insteadOf(name)}.`,
    marks: ({found, most}) => `This chart has ${found} marks; the page draws ${most} at most.`,
    rows: ({found, most}) =>
      `This table has ${found} rows; the page draws ${most} at most: group them first.`,
    nodes: ({found, most}) =>
      `This chart would have ${found} shapes; the page draws ${most} at most. Group them (Plot.bin, Plot.hexbin, Plot.group) or filter.`,
    library: ({message}) => `The page could not draw this chart: ${message}.`,
    signs: ({found, most}) =>
      `The texts of this chart have ${found} characters; the page writes ${most} at most: shorten them or filter.`,
    option: ({name, found}) =>
      `The value ${found} of “${name}” would make the page draw too much: choose a more reasonable one.`
  },
  failedAt: (line) => `line ${line}`,
  tooLarge: "What this cell shows is too large for the page: show less.",
  broken: "This browser could not start what runs the code. Reload the page, or try an up-to-date browser.",
  native: [
    [/^A list is expected$/, "a list is expected here, such as sales, or sales.map(d => d.sales)."],
    [/^A function is expected$/, "a function is expected here, such as d => d.sales."],
    [
      /^Invalid variable reference: "(.+)"[\s\S]*$/,
      "arquero does not see “$1” in this function: put aq.escape(d => …) around it, or hand it over: .params({$1}), then (d, $) => $.$1."
    ],
    [
      /^(?:.+ not allowed|Invalid function call|Unsupported .+|Variable not accessible .+): "([\s\S]*?)"(?:\nNote[\s\S]*)?$/,
      "arquero cannot read “$1” in this function: use those of op (op.round…), or put aq.escape(d => …) around yours."
    ],
    [/^(\S+) is not defined$/, "“$1” is not defined."],
    [
      /^(Cannot (assign to read only|add|delete|define|redefine) property .*|.* (is read-only|is not extensible|is non-configurable and can't be deleted)|Attempted to (assign to readonly|delete unconfigurable) property.*)$/,
      "the chapter’s tables and another cell’s values do not change; take a copy, such as “sales.toSorted(…)” or “[...sales].sort(…)”."
    ],
    [
      /^quantile: no number was given.*$/,
      "“quantile” was given no number: the name of a column is probably misspelt."
    ]
  ],
  exercise: {
    title: "Exercise",
    check: "Check",
    hint: (n) => `Hint ${n}`,
    solution: "Show a solution",
    shown: "Here is a solution: “Check” runs it.",
    own: "Back to my code",
    wrong: "Not yet",
    failed: "The code stops at an error: fix that first.",
    again: "Start again",
    done: "Exercise done"
  },
  checklist: {count: (done, of) => `${done} of ${of}`, reset: "Untick all"},
  builder: {
    title: "Your dashboard in one file",
    text: "An HTML file with your live charts, their controls and their code. It opens anywhere, without a network.",
    name: "Title",
    preset: "My dashboard",
    choose: "What the file shows, from top to bottom",
    kinds: {input: "Filter", notice: "Message", cards: "Cards", chart: "Chart", table: "Table"},
    save: "Save the HTML file",
    none: "Choose at least one cell.",
    failed: (title) => `“${title}” stops at an error: fix it before you save the file.`,
    made: (file) => `File saved: ${file}`
  },
  explorer: {noScript: "The explorer needs JavaScript.", open: "Open the explorer"}
};
