import {expect, test} from "vitest";
import type {Address} from "../../../../src/client/address.ts";
import {StateHistory} from "../../../../src/client/explorer/history.ts";
import {initial} from "../../../../src/views/explorer/state.ts";

test("a link that asks in vain is rewritten to what is used, within its entry; any other stays", () => {
  let query = "?figure=x&explorer=wine/knn/k:900,seed:-1/confusion";
  const replaced: boolean[] = [];
  const address: Address = {
    query: () => new URLSearchParams(query),
    push: (next, replace = false) => {
      query = next;
      replaced.push(replace);
    },
    back: () => false,
    follow: () => {}
  };
  const history = new StateHistory(address, new AbortController().signal);
  expect(history.settle(history.read())).toBe("wine/knn/k:900,seed:-1/confusion");
  expect(new URLSearchParams(query).get("explorer")).toBe("wine/knn//confusion");
  expect(history.settle(history.read())).toBeNull();
  expect(replaced).toEqual([true]);
});

test("a page that was left writes nothing to the address, which is another page's", () => {
  const written: string[] = [];
  const address: Address = {
    query: () => new URLSearchParams(),
    push: (query) => written.push(query),
    back: () => false,
    follow: () => {}
  };
  const leave = new AbortController();
  const history = new StateHistory(address, leave.signal);
  const state = {...initial, tab: "confusion" as const};
  history.write(state);
  expect(written).toEqual([expect.stringContaining("confusion")]);
  leave.abort();
  history.write(state);
  expect(written.length).toBe(1);
});
