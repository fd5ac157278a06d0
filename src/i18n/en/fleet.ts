/** Sentences of the fleet page, in English. */
import type {Separation} from "../../views/fleet/separation.ts";
import type {EnglishTools} from "../english.ts";
import type {FleetMessages, Profiled} from "../fr/fleet.ts";

export const fleet = ({f, unit, time}: EnglishTools): FleetMessages => {
  const clusterOf = (cluster: number, scenario: string | null): string =>
    `cluster ${f.integer(cluster)}${scenario === null ? "" : ` of ${scenario}`}`;
  const within = ({cluster, scenario, chosen}: Profiled): string =>
    chosen === null
      ? `In ${clusterOf(cluster, scenario)}`
      : `For ${unit.count(chosen)} of ${clusterOf(cluster, scenario)}`;
  const range = (low: number, high: number): string => {
    const [from, to] = [f.decimal(low, 2), f.decimal(high, 2)];
    return from === to ? from : `${from} to ${to}`;
  };
  const separations: Record<Separation, string> = {
    none: "the groups are hardly separated",
    weak: "the groups are weakly separated",
    reasonable: "the groups are fairly well separated",
    strong: "the groups are clearly separated"
  };
  return {
    kicker: "Fleet segmentation",
    description: (title) => `${title}: groups of degradation, quality of the predictions and the full list.`,
    headline: {
      cluster: (cluster, scenario, units, median) =>
        `C${clusterOf(cluster, scenario).slice(1)} holds ${unit.count(units)}, a median ${time.count(median)} from failure`,
      chosen: (cluster, scenario, units, median) =>
        units === 1
          ? `The ${unit.one} chosen in ${clusterOf(cluster, scenario)} is ${time.count(median)} from failure`
          : `The ${unit.count(units)} chosen in ${clusterOf(cluster, scenario)} are a median ${time.count(median)} from failure`,
      plain: (units, median) => `Half of the ${unit.count(units)} have ${time.count(median)} or fewer to go`,
      none: `No ${unit.one} matches these filters`
    },
    advice: (critical) =>
      critical === 1
        ? `Start with its critical ${unit.one}.`
        : `Start with its ${f.integer(critical)} critical ${unit.other}.`,
    standfirst: (least, most) =>
      `The ${least === most ? `${f.integer(most)} clusters` : `clusters, ${f.integer(least)} to ${f.integer(most)} by scenario,`} sort the ${unit.other} by the drift of their sensors, from the closest to failure to the farthest.`,
    standfirstScenarios: (n) => ` They are found separately in each of the ${f.integer(n)} scenarios.`,
    missing: "No clustering data available",
    missingText: (scenarios) =>
      `for ${f.list(scenarios)}: too few ${unit.other}, or no group that stands out.`,
    actual: {
      topic: "True and predicted remaining life",
      title: (near, total, late, band) =>
        near === total
          ? total === 1
            ? `One failure predicted within ${time.count(band)}`
            : `All ${f.integer(total)} failures predicted within ${time.count(band)}`
          : `${near === 0 ? "None" : f.integer(near)} of ${f.integer(total)} failures predicted within ${time.count(band)}, ${late === 0 ? "none" : f.integer(late)} too late`,
      none: "True remaining life unknown: the error cannot be shown",
      subtitle: (cap) =>
        `True and predicted remaining life, in ${time.other}; the model stops at ${f.integer(cap)}`,
      reading: (name, actual, predicted) =>
        `${name} had ${time.count(actual)} to go; the model said ${f.integer(predicted)}. Above the diagonal, failure comes sooner than predicted.`,
      x: `True remaining life, ${time.other}`,
      y: `Predicted remaining life, ${time.other}`,
      late: "too late",
      early: "too early",
      band: (n) => `within ${f.integer(n)}`,
      cap: "cap"
    },
    profile: {
      topic: "Sensor profiles by cluster",
      title: (group, sensor, deviation) =>
        `${within(group)}, ${sensor} deviates most: ${f.signed(deviation, 1)} standard deviations`,
      subtitle: `Mean deviation of each sensor from its healthy level, in standard deviations of the training ${unit.other}, at the last records`,
      reading: (group, sensor, deviation) =>
        `${within(group)}, ${sensor} is on average ${f.signed(deviation, 1)} standard deviations from its healthy level.`,
      missing: "hatched: sensor not followed in that scenario",
      below: "below the healthy level",
      above: "above",
      legend: "standard deviations",
      sensor: "Sensor"
    },
    boxes: {
      topic: "Remaining life by cluster",
      title: (low, high) =>
        `From one cluster to another the median remaining life goes from ${f.integer(low)} to ${time.count(high)}`,
      one: (cluster, scenario, median) =>
        `In ${clusterOf(cluster, scenario)}, a median ${time.count(median)} to go`,
      label: (cluster, scenario) =>
        `${scenario === null ? "Cluster" : `${scenario}, cluster`} ${f.integer(cluster)}`,
      subtitle: `Predicted remaining life, in ${time.other}; box: the middle half; line: the median; one dot for each ${unit.one}`,
      reading: (cluster, scenario, units, q1, q3) =>
        units === 1
          ? `In ${clusterOf(cluster, scenario)} the ${unit.one} has ${time.count(q3)} to go.`
          : `In ${clusterOf(cluster, scenario)} the middle half of the ${unit.other} has ${q1 === q3 ? "" : `${f.integer(q1)} to `}${time.count(q3)} to go.`,
      quartiles: ["Minimum", "1st quartile", "Median", "3rd quartile", "Maximum"]
    },
    silhouette: {
      topic: "Number of clusters",
      title: (chosen, best) => {
        const [least, most] = [Math.min(...chosen), Math.max(...chosen)];
        const count =
          least === most
            ? `${f.integer(most)} clusters separate the ${unit.other} best`
            : `${f.integer(least)} to ${f.integer(most)} clusters by scenario`;
        return `${count}: mean silhouette ${range(Math.min(...best), Math.max(...best))}`;
      },
      subtitle: `Mean silhouette of the ${unit.other} for each number of clusters tried, from −1 to 1; the highest is kept`,
      reading: (k, scenario, value, separation) =>
        `${scenario === null ? "With" : `In ${scenario}, with`} ${f.integer(k)} clusters, the mean silhouette is ${f.decimal(value, 2)}: ${separations[separation]}. It would be 1 for groups far apart, 0 for groups that merge.`,
      x: "number of clusters",
      y: "mean silhouette",
      chosen: (k) => `${f.integer(k)} clusters`,
      k: "Clusters",
      value: "Mean silhouette",
      kept: "Kept",
      yes: "yes",
      no: "no"
    },
    list: {
      topic: `All ${unit.other}`,
      title: (n) => (n === 0 ? `No ${unit.one} to show` : `${unit.count(n)}, most urgent first`),
      subtitle: (critical) =>
        `Remaining lives and ages in ${time.other}, at each ${unit.one}’s last record; the line shows the life predicted at the records before, on tinted ground below ${f.integer(critical)}`,
      trend: (span) => `Trend over ${time.count(Math.round(span))}`,
      change: (from, to) =>
        from === to ? `steady at ${f.integer(to)}` : `from ${f.integer(from)} to ${f.integer(to)}`
    }
  };
};
