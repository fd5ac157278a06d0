/** Chapter 3: a 95 % interval of a mean, by resampling. */
import {defineExercise} from "./exercise.ts";

/** What the probe gives of the people asked about, and of everybody. */
interface Truth {
  readonly mean: number;
  /** Standard error of `mean`. */
  readonly error: number;
  readonly everyone: number;
}

const people = `const people = hr.filter((person) => person.experience >= 5 && person.experience < 10);
const scores = people.map((person) => person.satisfaction);`;
const means = `const means = core.bootstrap(scores, core.mean, {rounds: 1000, seed: 1});`;
const bounds = (of: string, low: number, high: number): string =>
  `const interval = [core.quantile(${of}, ${low}), core.quantile(${of}, ${high})];`;

const both = (...lines: string[]): {fr: string; en: string} => ({fr: lines.join("\n"), en: lines.join("\n")});

/** Half-width of an interval, in standard errors, that counts as 95 %: 1.96, give or take what a thousand draws vary. */
const NINETY_FIVE = [1.81, 2.15];

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
      everyone: d3.mean(hr, (d) => d.satisfaction)
    };
  })()`,
  check: ({values, probe}) => {
    const {interval} = values;
    const {mean, error, everyone} = probe as unknown as Truth;
    if (interval === undefined || interval === null) return "missing";
    const [low, high] = Array.isArray(interval) && interval.length === 2 ? (interval as unknown[]) : [];
    if (typeof low !== "number" || typeof high !== "number") return "shape";
    if (low >= high) return "order";
    const half = (high - low) / 2 / error;
    const centre = (low + high) / 2;
    if (half > 8) return "people";
    if (Math.abs(centre - everyone) < 2 * error) return "everyone";
    if (Math.abs(centre - mean) > error / 2) return "other-people";
    if (half < NINETY_FIVE[0]) return "narrow";
    return half > NINETY_FIVE[1] ? "wide" : "right";
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
      "other-people": "La moyenne n’est pas celle du groupe demandé. Le 5 est-il compris, et le 10 exclu ?",
      narrow: "Cet intervalle est trop étroit pour 95 %. Combien reste-t-il de chaque côté, en tout ?",
      wide: "Cet intervalle est trop large pour 95 %. Combien reste-t-il de chaque côté, en tout ?"
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
      "other-people": "The mean is not that of the group asked for. Is 5 included, and 10 left out?",
      narrow: "This interval is too narrow for 95%. How much is left on each side, and in all?",
      wide: "This interval is too wide for 95%. How much is left on each side, and in all?"
    }
  },
  solution: both(people, means, bounds("means", 0.025, 0.975)),
  wrong: [
    {code: both(people, bounds("scores", 0.025, 0.975)), says: "people"},
    {code: both(people, means, bounds("means", 0.05, 0.95)), says: "narrow"},
    {code: both(people, means, bounds("means", 0.005, 0.995)), says: "wide"},
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
