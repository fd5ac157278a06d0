import type {UnitExplainer} from "../../pipeline/core/explain/unitExplainer.ts";
import {isDataError} from "../data/error.ts";
import type {ScenarioExplainers} from "../data/explainers.ts";
import type {ReportFiles} from "../data/report.ts";
import type {Unit} from "../views/fleet-data.ts";
import type {UnitState} from "../views/rul/choice.ts";
import {type Explained, explainedBy, type Unexplained} from "../views/rul/explained.ts";
import type {Packed} from "../views/rul/page.ts";
import {isUnchanged} from "../views/rul/what-if-state.ts";
import {loadPart} from "./lazy.ts";

/** What the reader asks of an explanation. */
export type Asked = Pick<UnitState, "at" | "ages" | "what">;

/** Explanations by unit: one comes with the page, the others are worked out by models loaded with their scenario. */
export class UnitExplainers {
  readonly #files: () => Promise<ReportFiles>;
  readonly #cap: number;
  readonly #scenarios = new Map<string, Promise<ScenarioExplainers | null>>();
  readonly #packed = new Map<string, Packed | null>();

  constructor(files: () => Promise<ReportFiles>, cap: number) {
    this.#files = files;
    this.#cap = cap;
  }

  /** Takes the explanation that came with the page; null where that unit has none. */
  add(key: string, packed: Packed | null): void {
    this.#packed.set(key, packed);
  }

  /** What is known of a unit's prediction under the reader's choice; says so where the models cannot be loaded. */
  async of(unit: Unit, {at, ages, what}: Asked): Promise<Explained | Unexplained> {
    const packed = this.#packed.get(unit.key);
    const age = at ?? ages?.[1] ?? null;
    if (packed === null) return "none";
    if (packed && (age === null || age >= packed.present.age) && isUnchanged(what))
      return {...packed, chosen: packed.present, changed: null};
    try {
      const explainer = await this.explainer(unit);
      return explainer ? explainedBy(explainer, unit, age, what) : "none";
    } catch (error) {
      if (!isDataError(error)) reportError(error);
      return "failed";
    }
  }

  /** The explainer of a unit. @throws {DataError} when it cannot be loaded; asking again tries again. */
  async explainer(unit: Unit): Promise<UnitExplainer | null> {
    const {slug} = unit.scenario;
    const loading = this.#scenarios.get(slug) ?? this.#load(unit);
    this.#scenarios.set(slug, loading);
    loading.catch(() => this.#scenarios.delete(slug));
    return (await loading)?.of(unit) ?? null;
  }

  async #load({scenario}: Unit): Promise<ScenarioExplainers | null> {
    const [{openExplainers}, files] = await Promise.all([loadPart("explain"), this.#files()]);
    return openExplainers(files, scenario, this.#cap);
  }
}
