import type {ReportFiles, Transport} from "../data/report.ts";
import type {Unit} from "../views/fleet-data.ts";
import {scenarioTracks} from "../views/rul/page.ts";
import {type ScenarioTracks, type Tracks, tracksOf} from "../views/rul/tracks.ts";
import {openReport} from "./open-report.ts";

/** Recorded lives by unit: one comes with the page, the others with their scenario's tables, asked for once. */
export class UnitTracks {
  readonly #transport: Transport;
  readonly #known = new Map<string, Tracks>();
  readonly #scenarios = new Map<string, Promise<ScenarioTracks>>();
  #files: Promise<ReportFiles> | null = null;

  /** `transport`: where the report's files come from. */
  constructor(transport: Transport) {
    this.#transport = transport;
  }

  /** Takes the tracks that came with the page. */
  add(key: string, tracks: Tracks): void {
    this.#known.set(key, tracks);
  }

  /** Tracks of a unit. @throws {DataError} when they cannot be read; asking again tries again. */
  async of(unit: Unit): Promise<Tracks> {
    const known = this.#known.get(unit.key);
    if (known) return known;
    const tracks = tracksOf(await this.#scenario(unit), unit.id);
    this.#known.set(unit.key, tracks);
    return tracks;
  }

  #scenario({scenario}: Unit): Promise<ScenarioTracks> {
    const loading = this.#scenarios.get(scenario.slug) ?? this.#load(scenario);
    this.#scenarios.set(scenario.slug, loading);
    loading.catch(() => {
      this.#scenarios.delete(scenario.slug);
      this.#files = null;
    });
    return loading;
  }

  /** The report's files, opened once. @throws {DataError} when they cannot be; asking again tries again. */
  files(): Promise<ReportFiles> {
    this.#files ??= openReport(this.#transport);
    this.#files.catch(() => {
      this.#files = null;
    });
    return this.#files;
  }

  async #load(scenario: Unit["scenario"]): Promise<ScenarioTracks> {
    return scenarioTracks(await this.files(), scenario);
  }
}
