import type {TabularSummary} from "../../pipeline/contract/tabular.ts";
import type {Classifier} from "../data/classifier.ts";
import type {ReportFiles} from "../data/report.ts";
import {loadPart} from "./lazy.ts";

/** The classifier of a report, loaded when it is first asked for. */
export class Classifiers {
  readonly #files: () => Promise<ReportFiles>;
  readonly #classes: TabularSummary["classes"];
  #opening: Promise<Classifier | null> | null = null;

  constructor(files: () => Promise<ReportFiles>, classes: TabularSummary["classes"]) {
    this.#files = files;
    this.#classes = classes;
  }

  /** Null where the report carries no model. Rejects with a `DataError` when it cannot be loaded; asking again tries again. */
  open(): Promise<Classifier | null> {
    const opening = this.#opening ?? this.#load();
    this.#opening = opening;
    opening.catch(() => {
      this.#opening = null;
    });
    return opening;
  }

  async #load(): Promise<Classifier | null> {
    const [{openClassifier}, files] = await Promise.all([loadPart("classify"), this.#files()]);
    return openClassifier(files, this.#classes);
  }
}
