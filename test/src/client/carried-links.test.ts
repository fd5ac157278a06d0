import {afterEach, expect, test, vi} from "vitest";
import type {Address} from "../../../src/client/address.ts";
import {carryExplorer} from "../../../src/client/carried-links.ts";

afterEach(() => vi.unstubAllGlobals());

/** The page's link to another language, and an address whose query tests may set. */
function page(query: string) {
  const link = {href: "../../en/chapters/explorer/index.html"};
  const element = {
    getAttribute: () => link.href,
    setAttribute: (_: string, href: string) => {
      link.href = href;
    }
  };
  vi.stubGlobal("document", {
    querySelectorAll: (selector: string) => (selector === "a.language" ? [element] : [])
  });
  const listeners: (() => void)[] = [];
  const own = {query, back: () => listeners.forEach((listener) => void listener())};
  const address: Address = {
    query: () => new URLSearchParams(own.query),
    push: (next) => {
      own.query = next;
    },
    back: () => false,
    follow: (listener) => listeners.push(listener)
  };
  return {
    link,
    own,
    address: carryExplorer(address),
    carried: () => new URL(link.href, "https://x.y").searchParams
  };
}

test("the explorer's settings go along to the other language, and nothing else does", () => {
  const {link, carried} = page("?explorer=wine/knn/k:9,of:a%2526b/confusion&cells=abc&figure=x");
  expect([...carried()]).toEqual([["explorer", "wine/knn/k:9,of:a%26b/confusion"]]);
  expect(link.href).toMatch(/^\.\.\/\.\.\/en\/chapters\/explorer\/index\.html\?/);
});

test("what is set later, and what the reader goes back to, goes along too", () => {
  const {link, own, address, carried} = page("");
  expect(link.href).not.toContain("?");
  address.push("?explorer=iris/svm");
  expect(carried().get("explorer")).toBe("iris/svm");
  own.query = "?cells=abc";
  own.back();
  expect(link.href).toBe("../../en/chapters/explorer/index.html");
});
