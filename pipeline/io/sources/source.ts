/** What every source of run-to-failure records gives; nothing downstream knows more. */
import type {Localized, Origin, SensorInfo} from "../../contract/summary.ts";
import type {Fleet} from "../../core/fleet.ts";

/** The records of one scenario. */
export interface ScenarioRecords {
  readonly id: string;
  readonly label: Localized;
  /** Run-to-failure records, to learn from: every `remaining` is known. */
  readonly train: Fleet;
  /** The units in service; null when the source has none. `remaining` is `NaN` where no label is known. */
  readonly current: Fleet | null;
}

/** Everything a source read. */
export interface FleetRecords {
  readonly scenarios: readonly ScenarioRecords[];
  readonly sensors: readonly SensorInfo[];
  readonly origin: Omit<Origin, "tried">;
}

/** A source that answered: the files it will read, whose content is the cache key, and how to read them. */
export interface FoundSource {
  readonly found: true;
  /** Absolute paths of every file that will be read. */
  readonly files: readonly string[];
  /** Settings that change what is read beside the files' content; JSON. */
  readonly key: unknown;
  read(): Promise<FleetRecords>;
}

/** A source with nothing to offer, and why, in one sentence. */
export interface MissingSource {
  readonly found: false;
  readonly reason: Localized;
}
