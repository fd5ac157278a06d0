import {expect, test} from "vitest";
import type {Address} from "../../../../src/client/address.ts";
import {StateHistory} from "../../../../src/client/explorer/history.ts";
import {initial} from "../../../../src/views/explorer/state.ts";

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
