/** What the simulated catalogue tells of an application beside its name, as its publisher would write it. */
import type {Random} from "../../core/stats/random.ts";
import {AGES, ANDROID, CATEGORY_MODELS, GENRES, INSTALLS, NEWEST, PRICES} from "./model.ts";

/** Cells of one row, by column. */
export interface AppCells {
  readonly rating: string;
  readonly reviews: string;
  readonly size: string;
  readonly installs: string;
  readonly type: string;
  readonly price: string;
  readonly content: string;
  readonly genres: string;
  readonly updated: string;
  readonly version: string;
  readonly android: string;
}

/** Draws the cells of an application of `category`. */
export function drawCells(random: Random, category: string): AppCells {
  const model = CATEGORY_MODELS[category];
  const logReviews = Math.max(0, model.reviews[0] + model.reviews[1] * random.normal());
  const paid = random.next() < model.paid;
  return {
    rating: random.next() < model.unrated ? "NaN" : drawRating(random, model.rating),
    reviews: String(Math.round(10 ** logReviews - 1)),
    size: random.next() < model.varies ? "Varies with device" : drawSize(random, model.size),
    installs: installsOf(logReviews + 1.7 + 0.35 * random.normal()),
    type: paid ? "Paid" : "Free",
    price: paid ? weighted(random, PRICES) : "0",
    content: drawContent(random, model.teen, model.mature),
    genres: GENRES[category] ? weighted(random, GENRES[category]) : genreOf(category),
    updated: updatedOf(random.next()),
    version: drawVersion(random),
    android: weighted(random, ANDROID)
  };
}

/** One of the items, as often as its weight says. */
export function weighted<T>(random: Random, items: readonly (readonly [item: T, weight: number])[]): T {
  let rest = random.int(items.reduce((sum, [, weight]) => sum + weight, 0));
  for (const [item, weight] of items) {
    if (rest < weight) return item;
    rest -= weight;
  }
  return items[items.length - 1][0];
}

const drawRating = (random: Random, [mean, deviation]: readonly [number, number]): string =>
  Math.min(5, Math.max(1, mean + deviation * random.normal())).toFixed(1);

function drawSize(random: Random, [mean, deviation]: readonly [number, number]): string {
  const size = Math.min(100, 10 ** (mean + deviation * random.normal()));
  if (size < 1) return `${Math.max(1, Math.round(size * 1000))}k`;
  return size < 10 ? `${size.toFixed(1)}M` : `${Math.round(size)}M`;
}

function installsOf(log: number): string {
  const count = 10 ** log;
  const step = INSTALLS.findLast((least) => least <= count) ?? 0;
  return `${String(step).replaceAll(/\B(?=(\d{3})+$)/g, ",")}+`;
}

function drawContent(random: Random, teen: number, mature: number): string {
  const share = random.next();
  if (share < mature) return "Mature 17+";
  if (share < mature + teen) return random.int(4) === 0 ? "Everyone 10+" : "Teen";
  return "Everyone";
}

/** `ART_AND_DESIGN` becomes `Art & Design`. */
const genreOf = (category: string): string =>
  category
    .split("_")
    .map((word) => (word === "AND" ? "&" : word[0] + word.slice(1).toLowerCase()))
    .join(" ");

const MONTHS = "January February March April May June July August September October November December".split(
  " "
);

/** The day that a share of the updates is older than. */
function updatedOf(share: number): string {
  const at = share * (AGES.length - 1);
  const i = Math.min(Math.floor(at), AGES.length - 2);
  const age = Math.round(AGES[i] + (at - i) * (AGES[i + 1] - AGES[i]));
  const day = new Date(NEWEST - age * 86_400_000);
  return `${MONTHS[day.getUTCMonth()]} ${day.getUTCDate()}, ${day.getUTCFullYear()}`;
}

function drawVersion(random: Random): string {
  if (random.int(7) === 0) return "Varies with device";
  const [major, minor, patch] = [1 + random.int(6), random.int(10), random.int(8)];
  return patch < 4 ? `${major}.${minor}` : `${major}.${minor}.${patch - 3}`;
}
