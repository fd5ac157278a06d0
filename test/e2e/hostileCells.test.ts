/** Cells written to do harm: each is held, the page stays as it was, and the other cells go on. */
import {createServer, type Server} from "node:http";
import type {AddressInfo} from "node:net";
import type {Locator, Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {cellOf, chapterPlace, errorOf, run, wake} from "./chapterSite.ts";
import {endless, huge, ways, wide} from "./hostileCode.ts";
import {openSite, type Site} from "./site.ts";

let site: Site;
/** A server that nothing may reach, and what reached it all the same. */
let outside: Server;
const reached: string[] = [];
let there: string;
let page: Page;
let complaints: string[];
let cell: Locator;

beforeAll(async () => {
  outside = createServer((request, response) => {
    reached.push(request.url ?? "");
    response.writeHead(204, {"access-control-allow-origin": "*"}).end();
  });
  outside.on("upgrade", (request, socket) => {
    reached.push(`upgrade ${request.url}`);
    socket.destroy();
  });
  await new Promise<void>((resolve) => outside.listen(0, "127.0.0.1", resolve));
  there = `http://127.0.0.1:${(outside.address() as AddressInfo).port}`;
  site = await openSite();
  ({page, complaints} = await site.visit(site.address(chapterPlace("fr", "why"))));
  await wake(page);
  cell = cellOf(page, "hello");
});
afterAll(async () => {
  await site.close();
  outside.close();
});

const output = (): Locator => cell.locator("[data-output]");

/** Runs code in the cell, and gives what it then says or shows. */
async function told(code: string): Promise<string> {
  await cell.evaluate((element) => {
    element.querySelector("[data-error]")!.textContent = "";
    element.querySelector("[data-output]")!.replaceChildren();
  });
  await run(cell, code.replaceAll("THERE", there));
  const said = async (): Promise<string> =>
    (await errorOf(cell).textContent()) || ((await output().textContent()) ?? "");
  await expect.poll(said, {timeout: 12_000}).not.toBe("");
  return said();
}

/** Shows that cells run: one that a control moves answers. */
async function goesOn(): Promise<void> {
  expect(await told("6 * 7")).toBe("42");
  await expect.poll(() => cellOf(page, "alive").locator("svg.chart").count()).toBeGreaterThan(0);
}

/** Longest time in which the page did nothing, from now until it is asked, milliseconds. */
async function stalls(): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const here = globalThis as unknown as {stall: number; beat: ReturnType<typeof setInterval>};
    clearInterval(here.beat);
    here.stall = 0;
    let last = performance.now();
    here.beat = setInterval(() => {
      here.stall = Math.max(here.stall, performance.now() - last);
      last = performance.now();
    }, 20);
  });
  return () => page.evaluate(() => (globalThis as unknown as {stall: number}).stall);
}

const stopped = /La cellule a été arrêtée/;
describe("a cell that does not end", () => {
  test.each(Object.entries(endless))("is stopped, and the others live on: %s", async (_, code) => {
    const stall = await stalls();
    const start = Date.now();
    expect(await told(code)).toMatch(stopped);
    expect(Date.now() - start).toBeLessThan(9000);
    await goesOn();
    expect(await stall()).toBeLessThan(1000);
  });

  test.each([
    ["in a timer", "setTimeout(() => { while (true) {} }, 0); 1"],
    ["in a promise nobody waits for", "(async () => { while (true) await 0; })(); 1"]
  ])("after it has answered is ended when something is asked: %s", async (_, code) => {
    expect(await told(code)).toBe("1");
    await goesOn();
  });
});

const much = /trop grand|sans fin|au plus|trop de dessin/;
test.each(Object.entries(huge))(
  "too much is said to be too much, and the page stays quick: %s",
  async (_, code) => {
    const stall = await stalls();
    expect(await told(code)).toMatch(much);
    expect(await stall()).toBeLessThan(1000);
  }
);

test("a table of ten million rows and a text of half a billion signs are cut", async () => {
  const stall = await stalls();
  expect(await told("d3.range(1e7).map((i) => ({i}))")).toMatch(
    /2\s?000 premières lignes, sur 10\s?000\s?000/
  );
  for (const long of [
    '"x".repeat(5e8)',
    '["x".repeat(1e7)]',
    '[{a: "x".repeat(1e7)}]',
    '[{["x".repeat(1e6)]: 1}]'
  ])
    expect((await told(long)).length, long.slice(0, 40)).toBeLessThan(30_000);
  expect(await stall()).toBeLessThan(1000);
});

test.each(Object.entries(wide))("a drawing covers nothing but its own place: %s", async (_, code) => {
  await told(code);
  await cell.evaluate((element) => element.scrollIntoView({block: "center"}));
  const covered = await output()
    .locator("svg.chart")
    .evaluate((svg) => {
      const {left, right, top, bottom} = svg.getBoundingClientRect();
      const around = [left - 20, (left + right) / 2, right + 20].flatMap((x) =>
        [top - 20, (top + bottom) / 2, bottom + 20].map((y) => [x, y] as const)
      );
      return around.filter(([x, y]) => svg.contains(document.elementFromPoint(x, y))).length;
    });
  expect(covered).toBe(1);
  await cell.locator("[data-do=reset]").click({trial: true, timeout: 3000});
});

test.each(["height: -5", "height: NaN", "marginTop: NaN", "height: 30, marginTop: 400"])(
  "a drawing of a size that none can have is drawn: %s",
  async (options) => {
    await told(`Plot.plot({${options}, marks: [Plot.frame(), Plot.dot([[0, 0], [1, 1]])]})`);
    const box = await output().locator("svg.chart").boundingBox();
    expect(box?.height).toBeGreaterThan(80);
  }
);

test("what JSON has no word for is told, and leaves no old output", async () => {
  expect(await told("view(Inputs.range([0, Infinity]))")).toMatch(/deux nombres finis.*Infinity/);
  expect(await told("throw {get stack() { throw 1; }}")).not.toBe("");
  expect(await told("throw {stack: {toString() { throw 1; }}}")).not.toBe("");
  expect(await told('new Date("nope")')).toBe("date invalide");
  expect(await told("9007199254740993n")).toBe("9007199254740993");
  expect(await told("const g = (function* () { while (true) yield 1; })()")).toMatch(/une seule fois/);
});

test("what cannot be run is said, whatever was thrown", async () => {
  expect(await told("const f = () => f() + 1; f()")).toMatch(/ligne 1/);
  for (const code of ["throw null", "throw {toString() { throw 1; }}", 'throw new Error("x".repeat(1e8))'])
    expect((await told(code)).length).toBeLessThan(3000);
  expect(await told('(0, eval)("1")')).toMatch(/«\seval\s» n’existe pas/);
  expect(await told("const display = 1")).toMatch(/display/);
  await goesOn();
});

test("nothing leads out of a cell: no page, no storage, no network", async () => {
  const url = page.url().replace(/\?.*/, "");
  const stores = (): Promise<string> =>
    page.evaluate(() => JSON.stringify({...localStorage}) + document.cookie);
  const before = await stores();
  const title = await page.title();
  // Through the global object too: names that a cell may not use are there all the same, or not.
  for (const [name, code] of Object.entries(ways)) {
    const global = code.replace(/^(const x = new |await new |new |await )?(?!import\(|x\.)/, "$1globalThis.");
    const attempts = code.startsWith("const") || code.includes("import(") ? [code] : [code, global];
    for (const attempt of attempts) expect(await told(`${attempt}; "reached"`), name).not.toBe("reached");
  }
  expect(reached).toEqual([]);
  expect(await stores()).toBe(before);
  expect(await page.title()).toBe(title);
  expect(page.url().replace(/\?.*/, "")).toBe(url);
  await goesOn();
});

test("a cell that takes over its worker's ear cannot make it deaf", async () => {
  await told("globalThis.onmessage = () => {}; 2");
  await goesOn();
});

test("text is never markup, and no drawing reaches out of the page", async () => {
  const html = "<img src=THERE/img onerror=alert(1)><b>x</b>".replace("THERE", there);
  const literal = JSON.stringify(html);
  const marked: Record<string, string> = {
    text: literal,
    table: `[{a: ${literal}, ${literal}: 1}]`,
    cards: `cards([{label: ${literal}, value: ${literal}, unit: ${literal}, detail: ${literal}}])`,
    notice: `notice("bad", ${literal})`,
    control: `view(Inputs.select([${literal}], {label: ${literal}}))`,
    thrown: `throw new Error(${literal})`,
    chart: `Plot.plot({x: {label: ${literal}}, color: {legend: true}, marks: [Plot.dot([{a: ${literal}, b: 1}], {x: "a", y: "b", fill: "a"}), Plot.text([1], {text: () => ${literal}})]})`
  };
  for (const [name, code] of Object.entries(marked)) {
    await told(code);
    expect(await cell.locator("img, b").count(), name).toBe(0);
    expect(await cell.textContent(), name).toContain("<b>x</b>");
  }
  await told(
    `Plot.plot({style: "background: url(THERE/style)", marks: [Plot.dot([1], {x: (d) => d, href: () => "javascript:alert(1)", target: "_top", fill: "url(THERE/fill)", stroke: () => "url(THERE/stroke)", clipPath: "url(THERE/clip)", fontFamily: "x; background: url(THERE/font)", style: "background: url(THERE/s)"}), Plot.text([1], {text: () => "drawn"})]})`
  );
  const drawn = await output().innerHTML();
  expect(drawn).not.toMatch(/url\((?!#)|javascript:|THERE|style=|<a[ >]/);
  expect(reached).toEqual([]);
});

test("keys of outputs change nobody's prototype", async () => {
  const code =
    'JSON.parse(\'{"__proto__": {"polluted": 1}, "constructor": {"prototype": {"polluted": 1}}}\')';
  await told(code);
  await told(`[${code}]`);
  await told(`Plot.dot([${code}], {x: "__proto__", y: "constructor"})`);
  expect(await page.evaluate(() => "polluted" in {} || "polluted" in [])).toBe(false);
});

test("messages that the page's frame did not send, or that are no replies, say nothing", async () => {
  const forged = {
    type: "result",
    result: {
      id: "hello",
      state: "done",
      shown: [{type: "text", text: "forged"}],
      error: null
    }
  };
  const shown = await told('"mine"');
  await page.evaluate(async (reply) => {
    for (const run of Array.from({length: 40}, (_, i) => i))
      for (const data of [
        reply,
        null,
        1,
        {},
        {vigie: "text", run},
        {vigie: "text", run, text: JSON.stringify(reply)}
      ])
        postMessage(data, "*");
    const frame = document.createElement("iframe");
    frame.src = "about:blank";
    document.body.append(frame);
    frame.remove();
    await new Promise((resolve) => setTimeout(resolve, 50));
  }, forged);
  expect(await output().textContent()).toBe(shown);
  // The frame itself, told to speak as a worker would, by a page that is not its parent or with shapes that are none.
  await page.evaluate((reply) => {
    const frame = document.getElementById("vigie-cells") as HTMLIFrameElement;
    const speak = (data: unknown): boolean =>
      dispatchEvent(new MessageEvent("message", {source: frame.contentWindow, data}));
    for (const run of Array.from({length: 40}, (_, i) => i))
      for (const text of [
        "",
        "{",
        "[]",
        JSON.stringify({...reply, more: 1}),
        JSON.stringify({type: "result", result: {...reply.result, shown: [{type: "html", html: "<b>"}]}}),
        JSON.stringify({type: "result", result: {...reply.result, id: "nobody"}}),
        JSON.stringify({type: "answer", token: 1e9, answer: 1})
      ])
        speak({vigie: "text", run, text});
  }, forged);
  expect(await output().textContent()).toBe(shown);
  await goesOn();
});

test("none of it was an error of the page", () => {
  const own = complaints.filter(
    (one) => !/Content Security Policy|127\.0\.0\.1|blob:|^failed: data:/.test(one)
  );
  expect(own).toEqual([]);
});
