/** Runs the cells of a page inside a worker; it can send nothing but text to the frame around it. */
import {courseRows} from "../data/courseRows.ts";
import {type CellResult, Engine} from "./engine.ts";
import type {Reply, Request} from "./protocol.ts";
import {runAnswer} from "./run.ts";
import {cellScope} from "./scope.ts";
import {keepUtc} from "./utc-date.ts";

interface Scope {
  postMessage(message: unknown): void;
  addEventListener(type: "message", heed: (event: {readonly data: Request}) => void): void;
}

const scope = globalThis as unknown as Scope & Record<string, unknown>;
// Taken before any cell runs: what a cell puts in their place changes no reply.
const post = scope.postMessage.bind(scope);
const {stringify} = JSON;
const say = (reply: Reply): void => post(stringify(reply));

/** What a cell has no use for goes, so that a slip shows at once; the frame's policy is what keeps code in. */
const gone = [
  ...[
    "postMessage",
    "fetch",
    "XMLHttpRequest",
    "WebSocket",
    "EventSource",
    "importScripts",
    "Worker",
    "SharedWorker"
  ],
  ...["BroadcastChannel", "indexedDB", "caches", "navigator", "WebTransport", "Notification", "close"]
];

function strip(): void {
  for (const name of gone)
    for (let at: object | null = scope; at; at = Object.getPrototypeOf(at)) {
      try {
        delete (at as Record<string, unknown>)[name];
      } catch {
        // What cannot go is held by the policy.
      }
    }
}

let engine: Engine | null = null;
let names: Readonly<Record<string, unknown>> = {};

const report = (result: CellResult): void => say({type: "result", result});

async function settle(): Promise<void> {
  await engine?.settled();
  say({type: "settled"});
}

function open({locale, tables, cells, inputs}: Extract<Request, {type: "open"}>): void {
  const rows = tables.map(({table, bytes}) => [table.name, courseRows(bytes, table, locale)] as const);
  names = cellScope(locale, Object.fromEntries(rows));
  engine = new Engine(names, report, (id) => say({type: "enter", id}));
  for (const {id, index, at} of inputs) engine.set(id, index, at);
  for (const {id, code} of cells) engine.define(id, code);
  void settle();
}

async function answer({token, code, probe}: Extract<Request, {type: "answer"}>): Promise<void> {
  say({type: "enter", id: "answer"});
  say({type: "answer", token, answer: await runAnswer(code, probe ?? undefined, names)});
}

function hear({data}: {readonly data: Request}): void {
  switch (data.type) {
    case "open":
      open(data);
      break;
    case "define":
      engine?.define(data.id, data.code);
      void settle();
      break;
    case "set":
      engine?.set(data.id, data.index, data.at);
      void settle();
      break;
    case "answer":
      void answer(data);
      break;
    case "ping":
      say({type: "pong", token: data.token});
      break;
  }
}

/** Runs cells from now on. */
export function startCells(): void {
  // A cell can overwrite `onmessage`, but not take this away.
  scope.addEventListener("message", hear);
  keepUtc();
  strip();
  say({type: "ready"});
}
