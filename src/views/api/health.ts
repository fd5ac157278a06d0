import type {HealthAnswer, HealthReport} from "../../../pipeline/contract/api.ts";
import type {ReportIndex} from "../../../pipeline/contract/manifest.ts";
import type {Origin} from "../../../pipeline/contract/summary.ts";
import {noVerdict, type ReportFacts} from "./report.ts";

/** What the site knows of itself. */
export interface SiteFacts {
  readonly version: string;
  /** Names the site: see `siteBuild`. */
  readonly build: string;
  readonly built: string;
  readonly default: string;
  /** At least one. */
  readonly reports: readonly ReportFacts[];
  /** Reports that are configured and were not built. */
  readonly absent: NonNullable<ReportIndex["absent"]>;
}

function whyThis({tried}: Origin): string {
  if (tried.length === 0) return "it is the first that is configured";
  return tried.length === 1
    ? "the source configured before it had nothing to offer"
    : `the ${tried.length} sources configured before it had nothing to offer`;
}

const triedBefore = ({tried}: Origin) => tried.map(({source, reason}) => ({source, reason: reason.en}));

function missingIn(facts: ReportFacts): HealthReport["missing"] {
  const files = facts.summary.origin.problems
    .filter(({kind}) => kind === "absent")
    .map(({file, examples}) => ({what: file, why: examples[0] ?? "the source does not have it"}));
  return facts.gate ? files : [...files, {what: "verdict", why: noVerdict(facts)}];
}

function reportHealth(facts: ReportFacts): HealthReport {
  const {id, kind, title, build, built, origin} = facts.summary;
  const missing = missingIn(facts);
  return {
    id,
    kind,
    state: missing.length === 0 ? "ok" : "incomplete",
    title,
    build,
    built,
    verdict: facts.gate?.verdict ?? null,
    source: {name: origin.name, kind: origin.kind, why: whyThis(origin), tried: triedBefore(origin)},
    missing
  };
}

const absentHealth = ({id, kind}: SiteFacts["absent"][number]): HealthReport => ({
  id,
  kind,
  state: "absent",
  title: null,
  build: null,
  built: null,
  verdict: null,
  source: null,
  missing: [{what: "report", why: `It was never built. To mend: npm run report -- --report ${id}.`}]
});

/** `health.json`: what the site is made of, and what it lacks. */
export function healthAnswer({version, build, built, default: first, ...site}: SiteFacts): HealthAnswer {
  const reports = [...site.reports.map(reportHealth), ...site.absent.map(absentHealth)];
  const status = reports.every(({state}) => state === "ok") ? "ok" : "incomplete";
  return {status, version, build, built, default: first, reports};
}
