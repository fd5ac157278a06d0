/** What goes wrong with the made-up model in service, and when: the truth behind `monitoring` and `drift`. */
import type {Random} from "../../core/stats/random.ts";

/** Days of the monitoring table, the last of them 2025-11-30, a Sunday. */
export const DAYS = 120;
const DAY = 86_400_000;
const LAST = Date.UTC(2025, 10, 30);

/** UTC milliseconds of day `day`, from 0 to `DAYS` − 1. */
export const dateOf = (day: number): number => LAST - (DAYS - 1 - day) * DAY;

/** An incident; `first` and `last` are days it covers, both included. */
export interface Incident {
  readonly kind: IncidentKind;
  readonly first: number;
  readonly last: number;
}

export const INCIDENT_KINDS = [
  "dérive des données",
  "fuite mémoire",
  "pic de charge",
  "panne d’une source"
] as const;
export type IncidentKind = (typeof INCIDENT_KINDS)[number];

/** Cause, earliest first day and length in days of each kind, in order of time. */
const PLANS: Readonly<Record<IncidentKind, {cause: string; earliest: number; length: number}>> = {
  "dérive des données": {
    cause: "une campagne auprès des étudiants amène des clients bien plus jeunes que ceux de l’apprentissage",
    earliest: 16,
    length: 21
  },
  "fuite mémoire": {
    cause: "une nouvelle version garde chaque requête en mémoire, jusqu’au redémarrage",
    earliest: 50,
    length: 9
  },
  "pic de charge": {
    cause: "une promotion multiplie les demandes par deux et demi",
    earliest: 76,
    length: 2
  },
  "panne d’une source": {
    cause: "le service qui fournit l’ancienneté des clients ne répond plus",
    earliest: 96,
    length: 2
  }
};

/** Days by which an incident may begin later than its earliest day. */
const LATER = 5;

/** One incident of each kind, in order of time, never two on one day. */
export const drawIncidents = (stream: Random): Incident[] =>
  INCIDENT_KINDS.map((kind) => {
    const {earliest, length} = PLANS[kind];
    const first = earliest + stream.fork("incidents").fork(kind).int(LATER);
    return {kind, first, last: first + length - 1};
  });

/** How far an incident has gone on a day: from above 0 on its first to 1 on its last, 0 on any other. */
export const progressOf = ({first, last}: Incident, day: number): number =>
  day < first || day > last ? 0 : (day - first + 1) / (last - first + 1);

/** Columns of the table of incidents. */
export const incidentColumns = (incidents: readonly Incident[]) => ({
  start: Float64Array.from(incidents, ({first}) => dateOf(first)),
  end: Float64Array.from(incidents, ({last}) => dateOf(last)),
  kind: incidents.map(({kind}) => kind),
  cause: incidents.map(({kind}) => PLANS[kind].cause)
});
