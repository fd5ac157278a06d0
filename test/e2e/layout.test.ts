import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {type Check, loadChecks} from "./checks/checks.ts";
import {dress, type Opened, openAll, show, themes, toPaper, toScreen} from "./checks/looks.ts";
import {twoAtATime} from "./lanes.ts";
import {openSite, type Site} from "./site.ts";

/** Small phone (or a desk screen at 400 %), phones, desk screen at 200 %, desk, wall display. */
const widths = [320, 360, 390, 720, 1440, 2560];
/** A point in CSS pixels. */
const point = 4 / 3;
/** The spacing of WCAG 1.4.12. */
const spacing = `
  * {line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important}
  p {margin-bottom: 2em !important}`;

let site: Site;
let all: Opened[];
let check: Check;

beforeAll(async () => {
  site = await openSite();
  check = await loadChecks();
  all = await openAll(site);
});
afterAll(() => site.close());

/** What `look` finds wrong on every page, a line a fault. */
async function faults(
  look: (opened: Opened, say: (fault: string) => void) => Promise<void>
): Promise<string> {
  const found = await twoAtATime(all, async (opened) => {
    const faults: string[] = [];
    await look(opened, (fault) => faults.push(`${opened.name} ${fault}`));
    return faults;
  });
  return found.flat().join("\n");
}

describe("every page", () => {
  test("loads without a word on the console and asks nothing of other sites", async () => {
    const found = await faults(async ({page, complaints}, say) => {
      if (!/Vigie$/.test(await page.title())) say("has no title");
      for (const complaint of complaints) say(complaint);
    });
    expect(found).toBe("");
  });

  test("from a small phone to a wall display keeps within its window, with no text small, cut, covered, overlapping or faint", async () => {
    const found = await faults(async ({page}, say) => {
      for (const [i, width] of widths.entries()) {
        await show(page, {width});
        for (const fault of await check(page, "layout")) say(`at ${width} px: ${fault}`);
        // Each width begins in the theme that the one before it ended in: a page takes its time to change.
        for (const theme of i % 2 === 0 ? themes : themes.toReversed()) {
          await show(page, {theme});
          for (const fault of await check(page, "contrasts")) say(`at ${width} px, ${theme}: ${fault}`);
        }
      }
    });
    expect(found).toBe("");
  }, 120_000);

  test("bears the spacing of text that a reader may ask for", async () => {
    const found = await faults(async ({page}, say) => {
      for (const width of [360, 1440]) {
        await show(page, {width});
        await dress(page, spacing);
        for (const fault of await check(page, "layout")) say(`at ${width} px: ${fault}`);
        await dress(page, "");
      }
    });
    expect(found).toBe("");
  });

  test("is as legible in a reader's own colours, whatever theme was chosen before", async () => {
    const found = await faults(async ({page}, say) => {
      for (const colorScheme of themes) {
        await page.emulateMedia({forcedColors: "active", colorScheme});
        for (const theme of themes) {
          await show(page, {theme});
          for (const fault of await check(page, "contrasts"))
            say(`${theme}, forced ${colorScheme}: ${fault}`);
        }
      }
      await page.emulateMedia({forcedColors: "none", colorScheme: "light"});
    });
    expect(found).toBe("");
  });

  test("does not move where motion is not wanted", async () => {
    const found = await faults(async ({page}, say) => {
      await page.emulateMedia({reducedMotion: "reduce"});
      for (const fault of await check(page, "motions")) say(fault);
      await page.emulateMedia({reducedMotion: "no-preference"});
    });
    expect(found).toBe("");
  });

  test("is printed on white, whole, without controls and with no text under 8 points", async () => {
    const found = await faults(async ({page}, say) => {
      await show(page, {theme: "dark"});
      await toPaper(page);
      for (const fault of await check(page, "layout", 8 * point)) say(fault);
      for (const fault of await check(page, "contrasts")) say(fault);
      for (const fault of await check(page, "print")) say(fault);
      await toScreen(page);
    });
    expect(found).toBe("");
  });

  test("is printed on few pages, and says under its headline what is chosen", async () => {
    const {place} = all.find(({place}) => place.page === "fleet")!;
    const {page} = await site.visit(site.address(place));
    await page.locator("select[name=cluster]").selectOption({index: 1});
    const choice = await page.locator("[data-text=filters]").textContent();
    expect(choice).toContain(await page.locator("select[name=cluster] option:checked").textContent());
    await toPaper(page);
    expect(await page.locator("[data-text=filters]").isVisible()).toBe(true);
    const sheets = (await page.pdf({preferCSSPageSize: true})).toString("latin1").match(/\/Type \/Page\b/g);
    expect(sheets!.length).toBeLessThanOrEqual(9);
  });
});
