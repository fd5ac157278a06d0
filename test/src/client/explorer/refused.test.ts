import {expect, test} from "vitest";
import {refusedOf} from "../../../../src/client/explorer/refused.ts";
import {explorerSpeech} from "../../../../src/i18n/explorer.ts";
import {stateOf} from "../../../../src/views/explorer/state.ts";

const refused = (text: string) => refusedOf(text, stateOf(text).recipe, explorerSpeech("en"));

test("names what a link asks for in vain, as the form does", () => {
  expect(refused("wine/knn/k:900,seed:-1/confusion")).toEqual(["Number of neighbours (k)", "Draw (seed)"]);
  expect(refused("wine/svm/kernel:cubic,C:1e9,test:0.9")).toEqual(["Kernel", "C", "Test share"]);
  expect(refused("wine/net/seed:1.5")).toEqual(["Model", "Draw (seed)"]);
  expect(refused("cars/knn/k:900")).toEqual(["Dataset"]);
});

test.each([
  "",
  "iris",
  "wine/knn/k:5,seed:42",
  "iris/svm/gamma:scale,C:0.01,test:.3",
  "own/knn/file:a%3Ab,no:1"
])("finds nothing in vain in %j", (text) => expect(refused(text)).toEqual([]));
