/** Asks the site which build it has, seldom. */

/** What came of asking; `unknown` when there was no answer, or none of use. */
export type BuildState = "same" | "newer" | "unknown";

/** Shortest time between two questions, in milliseconds. */
export const PATIENCE = 30_000;

export interface BuildCheckOptions {
  /** Build of the page. */
  readonly own: string;
  /** Text of the site's `health.json`; rejects when it cannot be had. */
  readonly ask: () => Promise<string>;
  /** Milliseconds since any fixed time. */
  readonly now: () => number;
}

/** The build that a text names, if it is an answer of the site. */
function buildIn(text: string): string | null {
  try {
    const build: unknown = JSON.parse(text)?.build;
    return typeof build === "string" && /^[0-9a-f]{8}$/.test(build) ? build : null;
  } catch {
    return null;
  }
}

export class BuildCheck {
  readonly #options: BuildCheckOptions;
  #asked = Number.NEGATIVE_INFINITY;
  #answer: Promise<BuildState> = Promise.resolve("unknown");

  constructor(options: BuildCheckOptions) {
    this.#options = options;
  }

  /** Whether the site is of another build than the page; a question asked a moment ago is not asked again. */
  state(): Promise<BuildState> {
    const now = this.#options.now();
    if (now - this.#asked >= PATIENCE) {
      this.#asked = now;
      this.#answer = this.#ask();
    }
    return this.#answer;
  }

  async #ask(): Promise<BuildState> {
    const {own, ask} = this.#options;
    const build = buildIn(await ask().catch(() => ""));
    return build === null ? "unknown" : build === own ? "same" : "newer";
  }
}
