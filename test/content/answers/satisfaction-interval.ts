import {answer, right} from "./answer.ts";

const interval = (of: string): string =>
  `const interval = [core.quantile(${of}, 0.025), core.quantile(${of}, 0.975)];`;
const people = `const scores = hr.filter(d => d.experience >= 5 && d.experience < 10).map(d => d.satisfaction);`;
const draws = (name: string, rounds: number): string =>
  `const ${name} = core.bootstrap(scores, core.mean, {rounds: ${rounds}, seed: 1});`;

export default [
  right(
    "a trial of few draws before",
    [people, draws("trial", 20), draws("means", 1000), interval("means")].join("\n")
  ),
  right(
    "a trial of few draws after",
    [people, draws("means", 1000), draws("trial", 20), interval("means")].join("\n")
  ),
  right(
    "means of the whole company before",
    [
      people,
      "const all = core.bootstrap(hr.map(d => d.satisfaction), core.mean, {rounds: 300, seed: 1});",
      draws("means", 1000),
      interval("means")
    ].join("\n")
  ),
  right(
    "a loop",
    `${people}
const means = [];
for (let seed = 0; seed < 1000; seed++) means.push(core.mean(core.resample(scores, seed)));
means.sort((a, b) => a - b);
const interval = [means[24], means[974]];`
  ),
  right(
    "every draw kept",
    `${people}
const draws = d3.range(1000).map(seed => core.resample(scores, seed));
const means = draws.map(draw => core.mean(draw));
${interval("means")}`
  ),
  right(
    "a typed list",
    [people, "const means = Float64Array.from(core.bootstrap(scores));", interval("means")].join("\n")
  ),
  right(
    "two decimals",
    [
      people,
      draws("means", 1000),
      "const interval = [0.025, 0.975].map(p => core.quantile(means, p).toFixed(2));"
    ].join("\n")
  ),
  right(
    "a formula",
    `${people}
const half = 1.96 * d3.deviation(scores) / Math.sqrt(scores.length);
const interval = [d3.mean(scores) - half, d3.mean(scores) + half];`
  ),
  answer(
    "percent",
    "per cent asked of core",
    [
      people,
      draws("means", 1000),
      "const interval = [core.quantile(means, 2.5), core.quantile(means, 97.5)];"
    ].join("\n")
  ),
  answer(
    "percent",
    "per cent asked of unnamed means",
    [people, "const interval = [2.5, 97.5].map(p => core.quantile(core.bootstrap(scores), p));"].join("\n")
  ),
  answer(
    "percent",
    "per cent asked of d3",
    [
      people,
      draws("means", 1000),
      "const interval = [d3.quantile(means, 2.5), d3.quantile(means, 97.5)];"
    ].join("\n")
  ),
  answer(
    "rounded",
    "one decimal",
    [
      people,
      draws("means", 1000),
      "const interval = [0.025, 0.975].map(p => +core.quantile(means, p).toFixed(1));"
    ].join("\n")
  ),
  answer("few", "few draws in two lists", [people, draws("a", 20), draws("b", 30), interval("b")].join("\n")),
  answer(
    "narrow",
    "90 % of many after a trial",
    [
      people,
      draws("trial", 20),
      draws("means", 1000),
      "const interval = [core.quantile(means, 0.05), core.quantile(means, 0.95)];"
    ].join("\n")
  ),
  answer(
    "shape",
    "an object",
    [
      people,
      draws("means", 1000),
      "const interval = {low: core.quantile(means, 0.025), high: core.quantile(means, 0.975)};"
    ].join("\n")
  ),
  answer(
    "other-people",
    "5 left out",
    [people.replace(">= 5", "> 5"), draws("means", 1000), interval("means")].join("\n")
  ),
  answer(
    "other-people",
    "5 left out of a list of people",
    [
      `const people = hr.filter(d => d.experience > 5 && d.experience < 10);`,
      `const means = core.bootstrap(people.map(d => d.satisfaction));`,
      interval("means")
    ].join("\n")
  ),
  right(
    "scores of everyone too",
    [
      "const all = hr.map(d => d.satisfaction);",
      "const means = core.bootstrap(hr.filter(d => d.experience >= 5 && d.experience < 10).map(d => d.satisfaction));",
      interval("means")
    ].join("\n")
  ),
  answer(
    "equal",
    "one seed for every draw",
    [
      people,
      "const means = d3.range(1000).map(() => core.mean(core.resample(scores, 1)));",
      interval("means")
    ].join("\n")
  )
];
