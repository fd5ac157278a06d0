/** An exercise in the page: the reader's code is run and checked, with a sentence that says what to look at. */

import type {CellHost} from "../../components/cells/host.ts";
import {spacedText} from "../../components/cells/parts.ts";
import type {Exercise} from "../../content/exercises/exercise.ts";
import {answerOf} from "../../content/exercises/exercise.ts";
import {remember, remembered} from "../chapter/memory.ts";
import {reasonOf} from "../reason.ts";
import {CodePlace, type CodeSetting} from "./code-place.ts";
import {cellFault} from "./fault-text.ts";
import {Outputs} from "./outputs.ts";
import type {Runner} from "./runner.ts";

const part = <T extends HTMLElement>(root: Element, selector: string): T => root.querySelector<T>(selector)!;

export class LiveExercise {
  readonly element: HTMLElement;
  readonly #exercise: Exercise;
  readonly #host: CellHost;
  readonly #runner: () => Runner;
  readonly #outputs: Outputs;
  readonly #code: CodePlace;
  /** The reader's own code, while a solution stands in its place. */
  #own: string | null = null;

  constructor(
    element: HTMLElement,
    exercise: Exercise,
    host: CellHost,
    editing: Pick<CodeSetting, "names" | "load">,
    runner: () => Runner,
    signal: AbortSignal
  ) {
    this.element = element;
    this.#exercise = exercise;
    this.#host = host;
    this.#runner = runner;
    const facts = {
      id: `exercise-${exercise.id}`,
      title: "",
      describe: host.words.exercise.title,
      unit: "",
      still: false
    };
    this.#outputs = new Outputs(part(element, "[data-output]"), () => facts, host);
    this.#code = new CodePlace(part(element, ".code-place"), {
      original: exercise.start[host.locale],
      locale: host.locale,
      ...editing,
      label: host.words.cell.code,
      run: () => void this.#check(),
      change: (edited) => {
        part(element, "[data-do=reset]").hidden = !edited;
        remember(`answer-${exercise.id}-${host.locale}`, edited ? this.#code.code : null);
      }
    });
    element.addEventListener("click", ({target}) => this.#click(target as Element), {signal});
  }

  /** Puts back what the reader had written on an earlier visit. */
  async restore(): Promise<void> {
    const {id} = this.#exercise;
    const code = remembered(`answer-${id}-${this.#host.locale}`);
    if (code !== null) await this.#code.put(code);
  }

  #click(target: Element): void {
    const name = target.closest<HTMLElement>("button[data-do]")?.dataset.do;
    if (name) this.#do(name).catch((error: unknown) => this.#say(reasonOf(error)));
  }

  async #do(name: string): Promise<void> {
    const {locale} = this.#host;
    if (name === "check") await this.#check();
    else if (name === "edit") await this.#code.open();
    else {
      this.#clear();
      if (name === "solution") await this.#showSolution(this.#exercise.solution[locale]);
      else if (name === "own") await this.#takeBack();
      else if (name === "reset") this.#code.reset();
    }
  }

  /** What was said of other code goes. */
  #clear(): void {
    this.#verdict("", "");
    part(this.element, "[data-error]").textContent = "";
    this.#outputs.show([]);
  }

  /** Puts a solution in the place of the reader's code, which can be had back. */
  async #showSolution(solution: string): Promise<void> {
    const {code, edited} = this.#code;
    if (edited && code !== solution) this.#own = code;
    await this.#code.put(solution);
    part(this.element, "[data-do=own]").hidden = this.#own === null;
    this.#say(this.#host.words.exercise.shown);
  }

  async #takeBack(): Promise<void> {
    if (this.#own !== null) await this.#code.put(this.#own);
    this.#own = null;
    part(this.element, "[data-do=own]").hidden = true;
    this.#say("");
  }

  #say(text: string): void {
    part(this.element, ".said").textContent = text;
  }

  #verdict(state: "" | "right" | "wrong", text: string): void {
    const place = part(this.element, "[data-verdict]");
    place.className = `exercise-verdict ${state}`.trim();
    place.textContent = spacedText(text, this.#host);
  }

  async #check(): Promise<void> {
    const {words, locale} = this.#host;
    const {probe, check, says, id} = this.#exercise;
    this.#say(words.cell.running);
    const run = await this.#runner().answer(this.#code.code, probe ?? null);
    this.#say("");
    const error = run
      ? run.result.error
      : ({
          key: "stopped",
          values: {seconds: 4},
          name: "Error",
          message: "",
          line: null,
          column: null
        } as const);
    const text = error ? cellFault(error, words) : "";
    part(this.element, "[data-error]").textContent = text;
    this.#code.fault(error ? {line: error.line, column: error.column, message: text} : null);
    this.#outputs.show(run?.result.shown ?? []);
    if (error || !run) return this.#verdict("wrong", words.exercise.failed);
    const told = check(answerOf(run));
    const right = told === "right";
    const m = words.exercise;
    this.#verdict(
      right ? "right" : "wrong",
      right ? says[locale].right : `${m.wrong}. ${says[locale][told] ?? ""}`
    );
    if (!right) return;
    part(this.element, ".exercise-done").hidden = false;
    remember(`done-${id}`, "1");
  }
}
