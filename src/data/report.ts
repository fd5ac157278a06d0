import {type Artefact, type Manifest, manifestSchema} from "../../pipeline/contract/manifest.ts";
import {profilesTable, sensorsTable, trajectoriesTable} from "../../pipeline/contract/rul.ts";
import {type RulSummary, rulSummarySchema, type Scenario} from "../../pipeline/contract/summary.ts";
import type {TableSchema} from "../../pipeline/contract/table.ts";
import {type TabularSummary, tabularSummarySchema} from "../../pipeline/contract/tabular.ts";
import {checkBytes} from "./check.ts";
import {DataError, rebuild} from "./error.ts";
import {parseJson} from "./json.ts";
import {type OpenTable, type OpenType, readTable} from "./table.ts";

/** Where a report's files come from: the disk at build, the site in the browser. */
export interface Transport {
  /** Bytes of a file of the report, by its path in the manifest. Rejects with a `DataError`. */
  read(path: string): Promise<Uint8Array<ArrayBuffer>>;
}

/** Files of one report; every read is checked against the manifest before it is parsed. */
export class ReportFiles {
  readonly manifest: Manifest;
  readonly #transport: Transport;

  constructor(manifest: Manifest, transport: Transport) {
    this.manifest = manifest;
    this.#transport = transport;
  }

  /** Reads the manifest itself. @throws {DataError} when it is missing or malformed. */
  static async open(transport: Transport): Promise<ReportFiles> {
    const manifest = parseJson("manifest.json", await transport.read("manifest.json"), manifestSchema);
    return new ReportFiles(manifest, transport);
  }

  /** Whether the report has such a file. */
  has(path: string): boolean {
    return this.manifest.artefacts.some((artefact) => artefact.path === path);
  }

  /** Entry of a file in the manifest. @throws {DataError} when there is none. */
  artefact(path: string): Artefact {
    const artefact = this.manifest.artefacts.find((entry) => entry.path === path);
    if (!artefact) throw new DataError(path, "the manifest does not list it", rebuild);
    return artefact;
  }

  /** Bytes of a file, as the pipeline wrote them. @throws {DataError} when they differ. */
  async bytes(path: string): Promise<Uint8Array<ArrayBuffer>> {
    const artefact = this.artefact(path);
    const bytes = await this.#transport.read(path);
    await checkBytes(artefact, bytes);
    return bytes;
  }

  /** A table of the contract. @throws {DataError} when the file is missing, altered or of another shape. */
  async table<const S extends TableSchema>(
    path: string,
    schema: S,
    extra: readonly string[] = [],
    type?: OpenType
  ): Promise<OpenTable<S>> {
    return readTable(path, await this.bytes(path), schema, this.artefact(path).rows, extra, type);
  }

  /** Everything the pages of a report of kind `rul` say that is not a table. @throws {DataError} when it is missing or malformed. */
  async summary(): Promise<RulSummary> {
    return parseJson("summary.json", await this.bytes("summary.json"), rulSummarySchema);
  }

  /** The same of a report of kind `tabular`. */
  async tabularSummary(): Promise<TabularSummary> {
    return parseJson("summary.json", await this.bytes("summary.json"), tabularSummarySchema);
  }

  /** Predictions along the recorded life of each unit of a scenario. */
  trajectories(scenario: Pick<Scenario, "slug">) {
    return this.table(`trajectories-${scenario.slug}.arrow`, trajectoriesTable);
  }

  /** Reduced sensor readings of each unit of a scenario; sensors are in `extra`, by name. */
  sensors(scenario: Pick<Scenario, "slug" | "sensors">) {
    return this.table(`sensors-${scenario.slug}.arrow`, sensorsTable, scenario.sensors);
  }

  /** Sensor profile of each unit of a scenario with clusters; sensors are in `extra`, by name. */
  profiles(scenario: Pick<Scenario, "slug" | "sensors">) {
    return this.table(`profiles-${scenario.slug}.arrow`, profilesTable, scenario.sensors);
  }
}
