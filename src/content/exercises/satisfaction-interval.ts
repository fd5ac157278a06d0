/** Chapter 3: a 95 % interval of a mean, by resampling. */
import {defineExercise} from "./exercise.ts";
import {isNothing, numberIn} from "./reading/values.ts";

/** What the probe gives of the people asked about, and of everybody. */
interface Truth {
  readonly mean: number;
  /** Standard error of `mean`. */
  readonly error: number;
  readonly everyone: number;
  /** How many people are asked about. */
  readonly count: number;
}

const people = `const people = hr.filter((person) => person.experience >= 5 && person.experience < 10);
const scores = people.map((person) => person.satisfaction);`;
const means = `const means = core.bootstrap(scores, core.mean, {rounds: 1000, seed: 1});`;
const bounds = (of: string, low: number, high: number): string =>
  `const interval = [core.quantile(${of}, ${low}), core.quantile(${of}, ${high})];`;

const both = (...lines: string[]): {fr: string; en: string} => ({fr: lines.join("\n"), en: lines.join("\n")});

/** Draws below this many leave bounds that still jump about. */
const ENOUGH = 100;

/** Share of the means that may lie beyond a bound of 95 %: 2.5 %, give or take a mean or two of a hundred. */
const BEYOND = [0.0125, 0.04];

/**
 * Half-widths of an interval, in standard errors, where the means it came from are not to be had: 1.96 is right.
 * Measured with seeds 1 to 200: a thousand draws give 1.80 to 2.13 for 95 %, at most 1.78 for 90 %, and at least 2.24
 * for 99 %; two hundred give 1.63 to 2.24 for 95 %, which is as much as 90 % or 99 % may give.
 */
const NINETY_FIVE = [1.79, 2.15];
const PERHAPS = [1.62, 2.24];

const meanOf = (list: readonly number[]): number => list.reduce((sum, one) => sum + one, 0) / list.length;

/** Lists among what an answer declared that hold numbers, or items of which `read` makes numbers. */
const numbersIn = (
  values: Readonly<Record<string, unknown>>,
  read: (item: unknown) => unknown = (item) => item
): number[][] =>
  Object.values(values)
    .map((list) => (Array.isArray(list) ? list.map(read) : []))
    .filter((list): list is number[] => list.length >= 3 && list.every(Number.isFinite));

const scoreOf = (item: unknown): unknown =>
  typeof item === "number" ? item : (item as {satisfaction?: unknown} | null)?.satisfaction;

const spreadOf = (list: readonly number[]): number => {
  const centre = meanOf(list);
  return Math.sqrt(meanOf(list.map((one) => (one - centre) ** 2)));
};

/** Whether a list can be one of resampled means of the people asked about. */
function isMeans(list: readonly number[], {mean, error}: Truth): boolean {
  const spread = spreadOf(list);
  return Math.abs(meanOf(list) - mean) < error && spread > error / 3 && spread < 2 * error;
}

/** Whether a list is of scores or of their means: neither came to nothing. */
const isScores = (list: readonly number[], {mean, everyone}: Truth): boolean =>
  list.length > 10 && Math.abs(meanOf(list) - mean) < 2 * Math.abs(everyone - mean);

/** Whether a list is of the scores of nearly those asked about: a few more people or fewer hardly move the mean. */
const isNearly = (list: readonly number[], {mean, error, count}: Truth): boolean =>
  list.length !== count && Math.abs(meanOf(list) - mean) < error && spreadOf(list) > 4 * error;

/** Whether bounds leave 2.5 % of the reader's own means on either side. */
function level(means: readonly number[], low: number, high: number): string {
  if (means.length < ENOUGH) return "few";
  const beyond = [(one: number) => one < low, (one: number) => one > high].map(
    (side) => means.filter(side).length / means.length
  );
  if (beyond.some((share) => share > BEYOND[1])) return "narrow";
  return beyond.some((share) => share < BEYOND[0]) ? "wide" : "right";
}

/** The same of bounds alone, by their distance in standard errors. */
function levelOf(half: number): string {
  if (half < PERHAPS[0]) return "narrow";
  if (half > PERHAPS[1]) return "wide";
  return half < NINETY_FIVE[0] || half > NINETY_FIVE[1] ? "draws" : "right";
}

export default defineExercise({
  id: "satisfaction-interval",
  tables: ["hr"],
  start: {
    fr: `const scores = hr.map((person) => person.satisfaction); // de qui ?
display(core.mean(scores));

const interval = null; // [borne basse, borne haute]`,
    en: `const scores = hr.map((person) => person.satisfaction); // of whom?
display(core.mean(scores));

const interval = null; // [lower bound, upper bound]`
  },
  probe: `(() => {
    const scores = hr.filter((d) => d.experience >= 5 && d.experience < 10).map((d) => d.satisfaction);
    return {
      mean: d3.mean(scores),
      error: d3.deviation(scores) / Math.sqrt(scores.length),
      everyone: d3.mean(hr, (d) => d.satisfaction),
      count: scores.length
    };
  })()`,
  check: ({values, probe}) => {
    const {interval} = values;
    const truth = probe as unknown as Truth;
    const {mean, error, everyone, count} = truth;
    if (interval === undefined || interval === null) return "missing";
    const [low, high] = Array.isArray(interval) && interval.length === 2 ? interval.map(numberIn) : [];
    const lists = numbersIn(values);
    const scored = lists.some((list) => isScores(list, truth));
    if (isNothing(low) || isNothing(high)) return scored ? "percent" : "column";
    if (typeof low !== "number" || typeof high !== "number") return "shape";
    if (low === high)
      return lists.some((list) => Math.max(...list) === low && spreadOf(list) > error / 10)
        ? "percent"
        : "equal";
    if (low > high) return "order";
    const half = (high - low) / 2 / error;
    const centre = (low + high) / 2;
    if (half > 8) return "people";
    if (Math.abs(centre - everyone) < 2 * error) return "everyone";
    const scores = numbersIn(values, scoreOf);
    const others =
      scores.some((list) => isNearly(list, truth)) && !scores.some(({length}) => length === count);
    if (others || Math.abs(centre - mean) > error) return "other-people"; // a few draws at 99 % are off by 0.6 errors
    const means = lists.filter((list) => isMeans(list, truth)).sort((a, b) => a.length - b.length);
    const said = means.length > 0 ? means.map((list) => level(list, low, high)) : [levelOf(half)];
    if (said.includes("right")) return "right";
    return [low, high].every((bound) => bound === Number(bound.toFixed(1))) ? "rounded" : said.at(-1)!;
  },
  says: {
    fr: {
      right:
        "Exact. Tout l’intervalle est sous la moyenne de l’entreprise : le creux ne vient pas du hasard du tirage.",
      missing: "Donnez à « interval » une liste de deux nombres.",
      shape: "On attend une liste de deux nombres : la borne basse, puis la borne haute.",
      order:
        "La borne basse vient d’abord, et elle est plus petite que l’autre. Regardez l’ordre des deux quantiles.",
      people:
        "Cet intervalle contient 95 % des employés, pas 95 % des moyennes. De quelle liste avez-vous pris les quantiles ?",
      everyone:
        "C’est l’intervalle de toute l’entreprise. Gardez d’abord les employés de 5 à 10 ans d’expérience.",
      "other-people": "Ce n’est pas tout à fait le groupe demandé. Le 5 est-il compris, et le 10 exclu ?",
      narrow: "Cet intervalle est trop étroit pour 95 %. Combien reste-t-il de chaque côté, en tout ?",
      wide: "Cet intervalle est trop large pour 95 %. Combien reste-t-il de chaque côté, en tout ?",
      column:
        "Ces bornes ne sont pas des nombres : un nom de colonne est sans doute mal écrit. On attend « experience » et « satisfaction ».",
      percent:
        "Ces deux bornes ne font pas un intervalle. Un quantile se demande entre 0 et 1, pas en pour cent : 0.025, et non 2.5, laisse 2,5 % des moyennes dessous.",
      equal:
        "Les deux bornes sont égales. Chaque tirage a-t-il sa propre graine, et chaque borne son quantile ?",
      rounded: "Ces bornes sont trop arrondies pour être jugées. Gardez-en au moins deux décimales.",
      few: "Trop peu de tirages : les bornes bougent encore beaucoup d’une fois à l’autre. Tirez mille fois (« rounds: 1000 »).",
      draws:
        "C’est presque cela. Tirez mille fois (« rounds: 1000 »), et vérifiez qu’il reste 2,5 % des moyennes de chaque côté."
    },
    en: {
      right:
        "Right. The whole interval lies below the company’s mean: the dip does not come from the luck of the draw.",
      missing: "Give “interval” a list of two numbers.",
      shape: "A list of two numbers is expected: the lower bound, then the upper bound.",
      order:
        "The lower bound comes first, and is smaller than the other. Look at the order of the two quantiles.",
      people:
        "This interval holds 95% of the people, not 95% of the means. Which list did you take the quantiles of?",
      everyone:
        "That is the interval of the whole company. First keep the people with 5 to 10 years of experience.",
      "other-people": "That is not quite the group asked for. Is 5 included, and 10 left out?",
      narrow: "This interval is too narrow for 95%. How much is left on each side, and in all?",
      wide: "This interval is too wide for 95%. How much is left on each side, and in all?",
      column:
        "These bounds are not numbers: the name of a column is probably misspelt. “experience” and “satisfaction” are expected.",
      percent:
        "These two bounds make no interval. A quantile is asked for between 0 and 1, not in per cent: 0.025, not 2.5, leaves 2.5% of the means below.",
      equal: "Both bounds are equal. Does each draw have a seed of its own, and each bound its own quantile?",
      rounded: "These bounds are rounded too far to be judged. Keep at least two decimals.",
      few: "Too few draws: the bounds still move a lot from one time to the next. Draw a thousand times (“rounds: 1000”).",
      draws:
        "Nearly. Draw a thousand times (“rounds: 1000”), and check that 2.5% of the means are left on each side."
    }
  },
  solution: both(people, means, bounds("means", 0.025, 0.975)),
  wrong: [
    {code: both(people, bounds("scores", 0.025, 0.975)), says: "people"},
    {code: both(people, means, bounds("means", 0.05, 0.95)), says: "narrow"},
    {code: both(people, means, bounds("means", 0.005, 0.995)), says: "wide"},
    {code: both(people, means, bounds("means", 0.05, 0.975)), says: "narrow"},
    {code: both(people, means.replace("1000", "20"), bounds("means", 0.025, 0.975)), says: "few"},
    {
      code: both(
        people,
        "const of = (p) => core.quantile(core.bootstrap(scores, core.mean, {rounds: 200, seed: 1}), p);",
        "const interval = [of(0.025), of(0.975)];"
      ),
      says: "draws"
    },
    {
      code: both(
        people.replace("satisfaction", "satisfactoin"),
        "const means = d3.range(1000).map((seed) => d3.mean(core.resample(scores, seed)));",
        "const interval = [d3.quantile(means, 0.025), d3.quantile(means, 0.975)];"
      ),
      says: "column"
    },
    {code: both(people, means, bounds("means", 0.975, 0.025)), says: "order"},
    {
      code: both(
        "const scores = hr.map((person) => person.satisfaction);",
        means,
        bounds("means", 0.025, 0.975)
      ),
      says: "everyone"
    },
    {code: both(people.replace("< 10", "<= 12"), means, bounds("means", 0.025, 0.975)), says: "other-people"},
    {code: both(people, "const interval = core.mean(scores);"), says: "shape"},
    {code: both(people, means), says: "missing"}
  ]
});
