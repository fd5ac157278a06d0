/** Chapters of the course as readers use them: woken by a touch, controlled, edited, answered. */
import {join} from "node:path";
import {pathToFileURL} from "node:url";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {chapterNames, folderOf, type Place} from "../../src/i18n/routes.ts";
import {
  asBuilt,
  chapterPlace,
  failures,
  resultsHere,
  resultsIn,
  rounded,
  shownIn,
  violations,
  wake
} from "./chapterSite.ts";
import {dist, openSite, type Site, type Visit} from "./site.ts";

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

/** On a fine screen the library draws as it does at build: on others it shifts lines by half a pixel. */
const fine = {deviceScaleFactor: 2} as const;

const onSite = (place: Place): Promise<Visit> => site.visit(site.address(place), fine);
const fromDisk = (place: Place): Promise<Visit> =>
  site.visit(pathToFileURL(join(dist, folderOf(place), "index.html")).href, {...fine, offline: true});

/** First line in which each cell differs from what it was. */
function differences(before: Record<string, string[]>, after: Record<string, string[]>): string[] {
  return Object.entries(before).flatMap(([id, parts]) => {
    const [old, now] = [parts, after[id] ?? []].map((one) => one.join("\n").split("\n"));
    const at = Array.from({length: Math.max(old.length, now.length)}, (_, i) => i).find(
      (i) => old[i] !== now[i]
    );
    return at === undefined ? [] : [`${id}, line ${at}: ${old[at]} became ${now[at]}`];
  });
}

/** Wakes a chapter and holds what it shows beside what the build showed, and what its cells came to beside Node's. */
async function holds(place: Place, {page, complaints}: Visit): Promise<void> {
  const built = await shownIn(page);
  expect(Object.values(built).flat().length).toBeGreaterThan(2);
  expect(JSON.stringify(built)).not.toContain("no drawing");
  await wake(page);
  await asBuilt(page);
  expect(differences(built, await shownIn(page))).toEqual([]);
  expect(await failures(page)).toEqual({});
  const [there, here] = [await resultsIn(page), await resultsHere(place)];
  expect([...there.keys()].sort()).toEqual([...here.keys()].sort());
  for (const [id, result] of here) expect(rounded(there.get(id)), id).toEqual(rounded(result));
  expect(await violations(page)).toEqual([]);
  expect(complaints).toEqual([]);
}

// Each way to read a chapter sees every chapter and one of the languages: the other's cells differ in words only.
describe.each([
  ["on a site", "fr", onSite],
  ["from disk", "en", fromDisk]
] as const)("a chapter that is touched %s", (_, locale, open) => {
  test.each(chapterNames)(
    "shows what the build showed, its cells' values those of Node: %s",
    async (chapter) => {
      const place = chapterPlace(locale, chapter);
      await holds(place, await open(place));
    }
  );
});
