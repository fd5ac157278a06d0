/** A seeded catalogue of made-up applications: a CSV file in the format, and with the faults, of the Google Play table. */
import {type Random, random} from "../../core/stats/random.ts";
import {type AppCells, drawCells, weighted} from "./metadata.ts";
import {AGAIN, CATEGORY_MODELS, ELSEWHERE, TWICE} from "./model.ts";
import {drawName, pick} from "./names.ts";
import {CATEGORY_WORDS} from "./words.ts";

/** What to simulate. */
export interface CatalogueSimulation {
  /** Rows of the file, those that cleaning sets aside included; at least 500. */
  readonly rows: number;
  readonly seed: number;
}

interface App {
  readonly name: string;
  readonly category: string;
  readonly cells: AppCells;
}

const HEADER =
  "App,Category,Rating,Reviews,Size,Installs,Type,Price,Content Rating,Genres,Last Updated,Current Ver,Android Ver";
const WEIGHTS = Object.entries(CATEGORY_MODELS).map(([category, {weight}]) => [category, weight] as const);

/**
 * Simulates the file: the same options give the same bytes. Of 5 000 rows one lacks its category, so that its cells are
 * shifted, 4 % are there twice, 6 % tell of an application again (an eighth of them under another category), and a few
 * names have spaces too many or letters in a wrong encoding. Another engine's powers may differ in the last bit, which
 * shows only where a value lies that close to the middle of two printed ones.
 */
export function simulateCatalogue({rows, seed}: CatalogueSimulation): Uint8Array {
  const stream = random(seed).fork("catalogue");
  const shifted = Math.max(1, Math.round(rows / 5000));
  const twice = Math.round(rows * TWICE);
  const again = Math.round(rows * AGAIN);
  const apps = drawApps(stream.fork("apps"), rows - shifted - twice - again);
  const faulty = stream.fork("faults");
  const lines = [
    ...apps.map((app) => line(app)),
    ...Array.from({length: again}, () => line(toldAgain(faulty, pick(faulty, apps)))),
    ...drawApps(stream.fork("shifted"), shifted).map(shiftedLine)
  ];
  for (let i = 0; i < twice; i++) lines.push(lines[faulty.int(apps.length)]);
  faulty.shuffle(lines);
  return new TextEncoder().encode(`${[HEADER, ...lines].join("\n")}\n`);
}

/** Applications with names of their own; a few differ from another in their case alone, as real ones do. */
function drawApps(stream: Random, count: number): App[] {
  const names = new Set<string>();
  return Array.from({length: count}, (_, i) => {
    const own = stream.fork(i);
    const category = weighted(own, WEIGHTS);
    const name = drawUnused(own, category, names);
    return {name: withFault(own, name), category, cells: drawCells(own, category)};
  });
}

function drawUnused(stream: Random, category: string, names: Set<string>): string {
  const before = stream.int(200) === 0 ? pick(stream, [...names, ""]) : "";
  for (let name = before.toLowerCase(); ; name = drawName(stream, category)) {
    if (name === "" || names.has(name)) continue;
    names.add(name);
    return name;
  }
}

/** A name as a careless export leaves it, once in a while. */
function withFault(stream: Random, name: string): string {
  if (stream.int(4000) === 0) return `${name} `;
  if (stream.int(20) > 0) return name;
  // UTF-8 read as another encoding: what turns é into Ã©.
  return name.replaceAll(/[À-ÿ]/g, (letter) => String.fromCharCode(...new TextEncoder().encode(letter)));
}

/** The application as another of its rows tells it: a few reviews more, now and then under another category. */
function toldAgain(stream: Random, {name, category, cells}: App): App {
  const reviews = String(Number(cells.reviews) + 1 + stream.int(40));
  const elsewhere = stream.next() < ELSEWHERE;
  return {
    name,
    category: elsewhere ? pick(stream, CATEGORY_WORDS[category].related) : category,
    cells: {...cells, reviews}
  };
}

const line = ({name, category, cells}: App): string => encoded([name, category, ...Object.values(cells)]);

/** Without its category, and with a rating as the real file's has: where that is unknown too, either may be what lacks. */
function shiftedLine({name, cells}: App): string {
  const rating = cells.rating === "NaN" ? "4.0" : cells.rating;
  return encoded([name, ...Object.values({...cells, rating, genres: ""})]);
}

const encoded = (cells: readonly string[]): string =>
  cells.map((cell) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(",");
