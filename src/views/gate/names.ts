/** What pages of each kind of report call the things that the gate names by their keys. */
import type {GateNames} from "./context.ts";

/** Words for models that the messages of every kind of report have. */
interface ModelWords {
  readonly terms: {readonly families: Readonly<Record<string, string>>};
  readonly models: {
    readonly cards: {
      readonly option: (key: string) => string;
      readonly value: (value: number | string | boolean) => string;
    };
  };
}

/** Addresses of the web alone: what lies beside the site is for the page to say. */
const webLink = (link: string): string | null => (/^https?:\/\//i.test(link) ? link : null);

const modelNames = ({
  terms,
  models: {cards}
}: ModelWords): Pick<GateNames, "family" | "option" | "value" | "link"> => ({
  family: (family) => (Object.hasOwn(terms.families, family) ? terms.families[family] : family),
  option: cards.option,
  value: cards.value,
  link: webLink
});

export interface RulNaming {
  /** Scenarios of the report, by the slug that units are named with. */
  readonly scenarios: readonly {readonly id: string; readonly slug: string}[];
  /** Units that the fleet shows, as `slug/id`. */
  readonly shown: ReadonlySet<string>;
  readonly unitHref: (scenario: string, id: string) => string | null;
}

/** Names of a report of kind `rul`, whose units are `slug/part/id`; units of the fleet alone have a page. */
export function rulNames(speech: ModelWords, {scenarios, shown, unitHref}: RulNaming): GateNames {
  const several = scenarios.length > 1;
  return {
    ...modelNames(speech),
    slice: (name) => name,
    unit: (key) => {
      const [slug, part, ...rest] = key.split("/");
      const scenario = scenarios.find((one) => one.slug === slug);
      const id = rest.join("/");
      if (!scenario || id === "") return {label: key, part: null, href: null};
      const href = part === "test" && shown.has(`${slug}/${id}`) ? unitHref(slug, id) : null;
      return {label: several ? `${scenario.id}-${id}` : id, part, href};
    }
  };
}

/** Names of a report of kind `tabular`: rows by their own, classes by their labels. */
export function tabularNames(
  speech: ModelWords,
  label: (name: string) => string,
  unit: (key: string) => string = (key) => key
): GateNames {
  return {
    ...modelNames(speech),
    slice: label,
    unit: (key) => ({label: unit(key), part: null, href: null})
  };
}
