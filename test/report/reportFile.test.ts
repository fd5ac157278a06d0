import {createHash} from "node:crypto";
import {parseHTML} from "linkedom";
import {describe, expect, test} from "vitest";
import {archivedFiles, filesOf} from "../../src/data/archive.ts";
import {archive} from "../../src/report/archive.ts";
import {codeArchive, dataArchives} from "../../src/report/archives.ts";
import type {FoldedPage} from "../../src/report/folded.ts";
import {type PartName, scriptPath} from "../../src/report/part.ts";
import {reportFile as fold, type SiteParts} from "../../src/report/reportFile.ts";

const page = (lang: string, title: string, body: string): string =>
  `<!doctype html><html lang="${lang}"><head><title>${title}</title><meta name="description" content="d"></head><body><a class="skip" href="#content">s</a><main id="content">${body}</main></body></html>`;

const bytes = new Uint8Array([0, 1, 2, 255]);
const live = '<script type="application/json" id="page-data">{"a":"\\u003c/script>"}</script>';
/** What the site is made of, before any of it is packed. */
interface Parts extends Pick<SiteParts, "pages" | "style" | "start" | "icon"> {
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly script: string;
  readonly parts: ReadonlyMap<PartName, string>;
}

const reportFile = ({files, script, parts, ...others}: Parts): string =>
  fold({
    ...others,
    files: new Set(files.keys()),
    scripts: [script, ...parts.values()],
    archives: [codeArchive(script, parts), ...dataArchives(files)].map(({name, files}) =>
      archive(name, files)
    )
  });

const parts: Parts = {
  pages: new Map([
    [
      "",
      page("fr", "A &amp; B", '<a href="./aero/index.html?unit=1&amp;b=2">x</a><vigie-chart>o</vigie-chart>')
    ],
    [
      "aero/",
      page(
        "fr",
        "Aero",
        `<a href="../index.html">h</a><a href="../data/aero/u.arrow" download>u</a><vigie-chart>gone</vigie-chart>${live}`
      )
    ]
  ]),
  files: new Map([["data/aero/u.arrow", bytes]]),
  style: "p{color:red}",
  script: "console.log(1)",
  start: "start()",
  parts: new Map([["takeaway", 'vigieParts="é"']]),
  icon: "<svg/>"
};

const unpacked = async (html: string, path: string): Promise<Buffer> =>
  Buffer.from(await archivedFiles(parseHTML(html).document).read(path));
/** The script of the pages, as the file unpacks it. */
const mainScript = async (html: string): Promise<string> => (await unpacked(html, scriptPath)).toString();
const folded = async (html: string, folder: string): Promise<FoldedPage> =>
  JSON.parse((await unpacked(html, `pages/${folder}`)).toString());

describe("the report file", () => {
  test("turns links between pages and to files into hashes, and leaves links within a page", async () => {
    const html = reportFile(parts);
    const links = async (folder: string) =>
      [...parseHTML((await folded(html, folder)).html).document.querySelectorAll("a")].map((link) =>
        link.getAttribute("href")
      );
    expect(await links("")).toEqual(["#content", "#/aero/?unit=1&b=2"]);
    expect(await links("aero/")).toEqual(["#content", "#/", "#/data/aero/u.arrow"]);
  });

  test("gives files back byte for byte", async () => {
    expect(new Uint8Array(await unpacked(reportFile(parts), "data/aero/u.arrow"))).toEqual(bytes);
  });

  test("keeps the drawings of pages that nothing draws again, and only those", async () => {
    const html = reportFile(parts);
    expect((await folded(html, "")).html).toContain(">o</vigie-chart>");
    expect((await folded(html, "aero/")).html).not.toContain("gone");
    expect((await folded(html, "aero/")).html).toContain('id="page-data"></script>');
    const {data} = await folded(html, "aero/");
    expect((await unpacked(html, data!)).toString()).toBe('{"a":"\\u003c/script>"}');
  });

  test("lays each page before the data it draws from, and what other pages draw from behind them", () => {
    const html = reportFile({...parts, pages: new Map([...parts.pages, ["z/", page("fr", "Z", live)]])});
    const pages = parseHTML(html).document.querySelector<HTMLElement>('script[data-archive="pages"]')!;
    expect(filesOf(pages).map(([path]) => path)).toEqual([
      "pages/",
      "pages/aero/",
      "pages/aero/data.json",
      "pages/z/"
    ]);
  });

  test("packs the data that pages of both languages draw from once", async () => {
    const english = parts.pages.get("aero/")!.replace('lang="fr"', 'lang="en"');
    const links = english.replaceAll('"../', '"../../');
    const html = reportFile({...parts, pages: new Map([...parts.pages, ["en/aero/", links]])});
    expect((await folded(html, "en/aero/")).data).toBe("pages/aero/data.json");
    expect((await folded(html, "aero/")).data).toBe("pages/aero/data.json");
    expect(html.match(/"pages[^"]*data\.json"/g)).toHaveLength(1);
  });

  test("allows exactly the scripts and the style it carries", async () => {
    const html = reportFile(parts);
    const allowed = [...html.matchAll(/'(sha256-[^']+)'/g)].map(([, hash]) => hash).sort();
    // The frame of cells stands before the policy, for it must not inherit it.
    const governed = html.slice(html.indexOf('<meta http-equiv="Content-Security-Policy"'));
    const carried = [
      ...governed.matchAll(/<(?:script|style)(?: data-damaged="[^"]*")?>(.*?)<\/(?:script|style)>/gs)
    ].map(([, text]) => `sha256-${createHash("sha256").update(text).digest("base64")}`);
    const part = await unpacked(html, "parts/takeaway.js");
    for (const text of [part, await mainScript(html)])
      carried.push(`sha256-${createHash("sha256").update(text).digest("base64")}`);
    expect(part.toString()).toBe('vigieParts="é"');
    expect(allowed).toEqual(carried.sort());
  });

  test("is the same for the same parts, in whatever order they come", () => {
    const reversed = {...parts, pages: new Map([...parts.pages].reverse())};
    expect(reportFile(reversed)).toBe(reportFile(parts));
  });

  test("refuses a link to what it does not hold", () => {
    const pages = new Map([["", page("fr", "t", '<a href="data/aero/full/records.arrow">r</a>')]]);
    expect(() => reportFile({...parts, pages})).toThrowErrorMatchingInlineSnapshot(
      `[Error: The page "" links to data/aero/full/records.arrow, which the report file does not hold. Pack it, or take the link away.]`
    );
  });

  test("keeps the words of links to reports of earlier builds, which lie beside the site alone", async () => {
    const link = '<a href="../reports/dashboard_report_2026-01-01_a0000000.html">report of <b>then</b></a>';
    const pages = new Map([...parts.pages, ["aero/", page("fr", "t", `<p>The ${link}.</p>`)]]);
    const {html} = await folded(reportFile({...parts, pages}), "aero/");
    expect(html).toContain("<p>The report of <b>then</b>.</p>");
    expect(html).not.toContain("dashboard_report");
  });

  test("carries the script of its pages whatever it holds, and refuses a style that HTML would change", async () => {
    const script = 'a("</SCRIPT><!-- é")';
    expect(await mainScript(reportFile({...parts, script}))).toBe(script);
    expect(() => reportFile({...parts, style: "a{}\r\n"})).toThrow(/carriage return/);
    expect(() => reportFile({...parts, start: "</script>"})).toThrow(/script/);
  });
});
