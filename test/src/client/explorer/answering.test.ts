import {describe, expect, test} from "vitest";
import {answering} from "../../../../src/client/explorer/answering.ts";
import {type ExplorerReply, parseReply, parseRequest} from "../../../../src/client/explorer/protocol.ts";
import {uciTable} from "../../../core/explorer/tables.ts";

/** A worker without a thread: what goes in and out is copied, as between threads. */
function desk() {
  const replies: ExplorerReply[] = [];
  const hear = answering({
    post: (reply) => replies.push(parseReply(structuredClone(reply))),
    pause: () => new Promise((resolve) => setTimeout(resolve, 0))
  });
  const last = (id: number) => replies.filter((reply) => reply.id === id).at(-1);
  return {replies, last, send: (message: unknown) => hear(structuredClone(message))};
}

const table = uciTable("iris");
const settings = {model: "svm"};

describe("the worker", () => {
  test("runs, and keeps the table for what is asked of it next", async () => {
    const {send, last, replies} = desk();
    await send({type: "run", id: 1, of: 9, table, settings});
    await send({type: "crossValidate", id: 2, of: 9, settings, options: {repeats: 1}});
    await send({type: "learningCurve", id: 3, of: 9, settings});
    await send({type: "map", id: 4, of: 9, settings, options: {features: ["feature 1", "feature 2"]}});
    expect([1, 2, 3, 4].map((id) => last(id))).toMatchObject([
      {type: "result", of: "run", result: {counts: {train: 120, test: 30}}},
      {type: "result", of: "crossValidate", result: {folds: 5, repeats: 1}},
      {type: "result", of: "learningCurve"},
      {type: "result", of: "map", result: {features: ["feature 1", "feature 2"]}}
    ]);
    expect(replies.filter(({type}) => type === "progress").length).toBeGreaterThan(20);
  });

  test("reads a file, and runs on it", async () => {
    const {send, last} = desk();
    const rows = Array.from({length: 40}, (_, i) => `${(i * 7) % 11};${i % 2 ? "yes" : "no"}`);
    await send({
      type: "read",
      id: 1,
      name: "a.csv",
      content: new TextEncoder().encode(`a;b\n${rows.join("\n")}\n`)
    });
    await send({type: "run", id: 2, of: 1, settings: {model: "knn"}});
    expect(last(1)).toMatchObject({
      type: "result",
      of: "read",
      result: {features: ["a"], labels: ["no", "yes"]}
    });
    expect(last(2)).toMatchObject({type: "result", of: "run", result: {table: "a.csv"}});
  });

  test("asks for a table that it does not have, and works on no other", async () => {
    const {send, last} = desk();
    await send({type: "run", id: 1, of: 9, settings});
    expect(last(1)).toEqual({type: "wanted", id: 1});
    await send({type: "run", id: 2, of: 9, table, settings});
    await send({type: "run", id: 3, of: 8, settings});
    expect([last(2)?.type, last(3)]).toEqual(["result", {type: "wanted", id: 3}]);
  });

  test("stops what is under way and what waits, and goes on with the rest", async () => {
    const {send, last} = desk();
    const first = send({type: "crossValidate", id: 1, of: 9, table, settings: {model: "forest"}});
    const second = send({type: "run", id: 2, of: 9, settings: {model: "forest"}});
    const third = send({type: "run", id: 3, of: 9, settings});
    await send({type: "stop", id: 2});
    setTimeout(() => send({type: "stop", id: 1}), 20);
    await Promise.all([first, second, third]);
    expect([1, 2, 3].map((id) => last(id)?.type)).toEqual(["stopped", "stopped", "result"]);
  });

  test("says by key why it cannot", async () => {
    const {send, last} = desk();
    await send({type: "read", id: 1, name: "a.csv", content: ""});
    await send({type: "run", id: 2, of: 9, table, settings: {model: "svm", parameters: {C: -1}}});
    expect(last(1)).toMatchObject({type: "failure", problem: {key: "emptyFile", values: {}}});
    expect(last(2)).toMatchObject({type: "failure", problem: {key: "badSetting"}});
  });
});

describe("a message is refused", () => {
  test.each([
    ["of an unknown type", {type: "train", id: 1}],
    ["without a number", {type: "run", of: 9, settings}],
    ["without the number of its table", {type: "run", id: 1, settings}],
    ["with a model that is not there", {type: "run", id: 1, of: 9, settings: {model: "tree"}}],
    ["with more than it should have", {type: "stop", id: 1, table}],
    [
      "with a class that has no name",
      {type: "run", id: 1, of: 9, settings, table: {...table, labels: ["a", "b"]}}
    ],
    [
      "with a short column",
      {type: "run", id: 1, of: 9, settings, table: {...table, columns: [new Float64Array(2)]}}
    ]
  ])("%s", (_, message) => {
    expect(() => parseRequest(message)).toThrow();
  });
});
