/** Runs a page's cells behind the frame that the page's head has made, and ends what does not end by itself. */
import * as z from "zod/mini";
import type {CellResult} from "../../cells/engine.ts";
import type {CellError} from "../../cells/error.ts";
import {frameName} from "../../cells/frame.ts";
import type {Reply, Request, SetInput} from "../../cells/protocol.ts";
import {replySchema} from "../../cells/protocol.ts";
import type {AnswerRun} from "../../cells/run.ts";
import {Suspects} from "./suspects.ts";
import {Watch} from "./watch.ts";

/** A cell may run this long before it is asked whether it is alive, milliseconds. */
export const patience = 4000;
/** And may take this long to answer. */
const answerTime = 800;
/** Times that it starts again after nobody knows which cell held it: then it gives up. */
const mostStarts = 3;
/** Time for the worker to start. */
const startTime = 20_000;

export interface Runnable {
  readonly id: string;
  readonly code: string;
}

type Opening = Omit<Extract<Request, {type: "open"}>, "type" | "cells" | "inputs">;

interface FromFrame {
  readonly vigie: "here" | "started" | "text" | "large" | "broken";
  readonly run: number;
  readonly text?: string;
}

export interface Listener {
  result(result: CellResult): void;
  /** Every cell has run. */
  settled(): void;
  /** The worker could not be started. */
  broken(): void;
}

const fault = (key: CellError["key"], values: CellError["values"]): CellError => ({
  key,
  values,
  name: "Error",
  message: String(key),
  line: null,
  column: null
});

/** An answer that is waited for. */
interface Asked {
  readonly request: Extract<Request, {type: "answer"}>;
  readonly resolve: (run: AnswerRun | null) => void;
}

/** The id under which an answer to an exercise runs. */
const answerId = "answer";

export class Runner {
  readonly #frame: Window;
  readonly #engine: string;
  readonly #opening: Opening;
  readonly #listener: Listener;
  readonly #cells = new Map<string, string>();
  readonly #inputs = new Map<string, SetInput>();
  /** Cells that were stopped: they run again when their code does. */
  readonly #stopped = new Set<string>();
  readonly #answers = new Map<number, Asked>();
  readonly #leave = new AbortController();
  #run = 0;
  #ready = false;
  #waiting: Request[] = [];
  readonly #suspects = new Suspects();
  /** The watch over cells whose code runs. */
  readonly #watch = new Watch();
  #token = 0;
  #lost = 0;

  /** @throws when the page has no frame. */
  constructor(engine: string, opening: Opening, listener: Listener) {
    const frame = document.getElementById(frameName) as HTMLIFrameElement | null;
    if (!frame?.contentWindow) throw new Error("The page has no frame to run cells in.");
    this.#frame = frame.contentWindow;
    this.#engine = engine;
    this.#opening = opening;
    this.#listener = listener;
    addEventListener("message", (event) => this.#hear(event), {signal: this.#leave.signal});
  }

  /** Runs all cells, controls standing where `inputs` says. */
  start(cells: readonly Runnable[], inputs: readonly SetInput[]): void {
    for (const {id, code} of cells) this.#cells.set(id, code);
    for (const input of inputs) this.#inputs.set(`${input.id}/${input.index}`, input);
    this.#begin();
  }

  /** Runs a cell with other code; where its old code still runs, or `afresh`, all cells in a new worker. */
  define(id: string, code: string, afresh = false): void {
    this.#cells.set(id, code);
    this.#stopped.delete(id);
    this.#suspects.ask(id);
    if (afresh || this.#suspects.isInside(id)) this.#begin();
    else this.#ask({type: "define", id, code});
  }

  /** Moves a control. */
  set(input: SetInput): void {
    const key = `${input.id}/${input.index}`;
    if (input.at === null) this.#inputs.delete(key);
    else this.#inputs.set(key, input);
    this.#ask({type: "set", ...input});
  }

  /** Runs an answer to an exercise; null when it was stopped. */
  answer(code: string, probe: string | null): Promise<AnswerRun | null> {
    const token = ++this.#token;
    const request = {type: "answer", token, code, probe} as const;
    return new Promise((resolve) => {
      this.#answers.set(token, {request, resolve});
      this.#suspects.ask(answerId);
      this.#ask(request);
    });
  }

  /** Ends it all. */
  end(): void {
    this.#watch.stop();
    this.#leave.abort();
    this.#say({type: "end"});
    this.#giveUp();
  }

  /** Nothing will come of the answers. */
  #giveUp(): void {
    for (const {resolve} of this.#answers.values()) resolve(null);
    this.#answers.clear();
  }

  #say(message: object): void {
    this.#frame.postMessage(message, "*");
  }

  #begin(): void {
    this.#run++;
    this.#ready = false;
    this.#suspects.clear();
    this.#waiting = [];
    this.#say({type: "start", run: this.#run, code: this.#engine});
    this.#watch.wait(startTime, () => this.#listener.broken());
  }

  #ask(request: Request): void {
    if (!this.#ready) return void this.#waiting.push(request);
    this.#say({type: "send", run: this.#run, message: request});
    // Whatever was asked, something comes back: unless code of a cell that has ended holds the worker.
    if (!this.#watch.waits) this.#watch.wait(patience, () => this.#check());
  }

  #hear({source, data}: MessageEvent): void {
    if (source !== this.#frame || typeof data !== "object" || data === null) return;
    const {vigie, run, text} = data as FromFrame;
    if (run !== this.#run) return;
    if (vigie === "broken" && !this.#ready) this.#listener.broken();
    else if (vigie === "large") this.#end("tooMuch", {most: ""});
    else if (vigie === "text" && typeof text === "string") this.#read(text);
  }

  #read(text: string): void {
    let parsed: unknown;
    try {
      parsed = JSON.parse(text);
    } catch {
      return;
    }
    const reply = z.safeParse(replySchema, parsed);
    // What is no reply of ours was made by a cell on its own: it says nothing to us.
    if (reply.success) this.#heed(reply.data as Reply);
  }

  #heed(reply: Reply): void {
    switch (reply.type) {
      case "ready":
        this.#open();
        break;
      case "enter":
        this.#suspects.enter(reply.id);
        this.#watch.wait(patience, () => this.#check());
        break;
      case "result":
        if (this.#cells.has(reply.result.id)) this.#tell(reply.result);
        if (reply.result.state !== "running") this.#leaves(reply.result.id);
        break;
      case "settled":
        this.#lost = 0;
        this.#outside();
        this.#listener.settled();
        break;
      case "answer":
        this.#leaves(answerId);
        this.#answers.get(reply.token)?.resolve(reply.answer);
        this.#answers.delete(reply.token);
        break;
      case "pong":
        // It is alive: it waits for something, and nobody waits for it.
        this.#watch.stop();
        this.#listener.settled();
        break;
    }
  }

  /** A result that the page cannot show says so; the others go on. */
  #tell(result: CellResult): void {
    try {
      this.#listener.result(result);
    } catch {
      const {id, uses} = result;
      this.#listener.result({id, uses, state: "failed", shown: [], error: fault("deep", {})});
    }
  }

  #leaves(id: string): void {
    if (this.#suspects.leave(id)) this.#watch.stop();
  }

  #outside(): void {
    this.#suspects.clear();
    this.#watch.stop();
  }

  #open(): void {
    this.#outside();
    const cells = [...this.#cells].flatMap(([id, code]) => (this.#stopped.has(id) ? [] : [{id, code}]));
    const open: Request = {type: "open", ...this.#opening, cells, inputs: [...this.#inputs.values()]};
    this.#ready = true;
    this.#say({type: "send", run: this.#run, message: open});
    // What was asked for before is in what was opened with, answers apart.
    this.#waiting = [];
    for (const {request} of this.#answers.values()) this.#ask(request);
  }

  #check(): void {
    this.#watch.wait(answerTime, () => this.#end("stopped", {seconds: Math.round(patience / 1000)}));
    this.#ask({type: "ping", token: ++this.#token});
  }

  /** Ends the worker with the cell that held it, and runs the others again. */
  #end(key: "stopped" | "tooMuch", values: CellError["values"]): void {
    const id = this.#suspects.name();
    this.#say({type: "end"});
    if (id === answerId) this.#giveUp();
    else if (id !== null) {
      this.#stopped.add(id);
      this.#tell({id, state: "failed", shown: [], error: fault(key, values), uses: []});
    }
    if (id === null && ++this.#lost > mostStarts) this.#listener.broken();
    else this.#begin();
  }
}
