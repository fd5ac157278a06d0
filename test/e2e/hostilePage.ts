/** A page with a cell that is told to do harm. */
import type {Locator, Page} from "playwright-core";
import {expect} from "vitest";
import {cellOf, chapterPlace, errorOf, run, wake} from "./chapterSite.ts";
import type {Site} from "./site.ts";

export class HostilePage {
  readonly page: Page;
  readonly complaints: readonly string[];
  readonly cell: Locator;
  readonly output: Locator;
  /** Address that stands for `THERE` in code. */
  readonly #there: string;

  private constructor(page: Page, complaints: readonly string[], there: string) {
    this.page = page;
    this.complaints = complaints;
    this.cell = cellOf(page, "hello");
    this.output = this.cell.locator("[data-output]");
    this.#there = there;
  }

  static async open(site: Site, there = ""): Promise<HostilePage> {
    const {page, complaints} = await site.visit(site.address(chapterPlace("fr", "why")));
    await wake(page);
    return new HostilePage(page, complaints, there);
  }

  /** Runs code in the cell, and gives what it then says or shows. */
  async told(code: string): Promise<string> {
    await this.cell.evaluate((element) => {
      element.querySelector("[data-error]")!.textContent = "";
      element.querySelector("[data-output]")!.replaceChildren();
    });
    await run(this.cell, code.replaceAll("THERE", this.#there));
    const said = async (): Promise<string> =>
      (await errorOf(this.cell).textContent()) || ((await this.output.textContent()) ?? "");
    await expect.poll(said, {timeout: 12_000}).not.toBe("");
    return said();
  }

  /** Shows that cells run: one that a control moves answers. */
  async goesOn(): Promise<void> {
    expect(await this.told("6 * 7")).toBe("42");
    const charts = cellOf(this.page, "alive").locator("svg.chart");
    await expect.poll(() => charts.count()).toBeGreaterThan(0);
  }
}
