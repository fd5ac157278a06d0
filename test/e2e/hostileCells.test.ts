/** Cells written to do harm: each is held, the page stays as it was, and the other cells go on. */
import {createServer, type Server} from "node:http";
import type {AddressInfo} from "node:net";
import {afterAll, beforeAll, expect, test} from "vitest";
import {ways, wide} from "./hostileCode.ts";
import {HostilePage} from "./hostilePage.ts";
import {openSite, type Site} from "./site.ts";

let site: Site;
/** A server that nothing may reach, and what reached it all the same. */
let outside: Server;
const reached: string[] = [];
let there: string;
let hostile: HostilePage;

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
  hostile = await HostilePage.open(site, there);
});
afterAll(async () => {
  await site.close();
  outside.close();
});

test.each([
  ["in a timer", "setTimeout(() => { while (true) {} }, 0); 1"],
  ["in a promise nobody waits for", "(async () => { while (true) await 0; })(); 1"]
])("a loop left behind is ended when something is asked: %s", async (_, code) => {
  expect(await hostile.told(code)).toBe("1");
  await hostile.goesOn();
});

test.each(Object.entries(wide))("a drawing covers nothing but its own place: %s", async (_, code) => {
  await hostile.told(code);
  await hostile.cell.evaluate((element) => element.scrollIntoView({block: "center"}));
  const covered = await hostile.output.locator("svg.chart").evaluate((svg) => {
    const {left, right, top, bottom} = svg.getBoundingClientRect();
    const around = [left - 20, (left + right) / 2, right + 20].flatMap((x) =>
      [top - 20, (top + bottom) / 2, bottom + 20].map((y) => [x, y] as const)
    );
    return around.filter(([x, y]) => svg.contains(document.elementFromPoint(x, y))).length;
  });
  expect(covered).toBe(1);
  await hostile.cell.locator("[data-do=reset]").click({trial: true, timeout: 3000});
});

test.each(["height: -5", "height: NaN", "marginTop: NaN", "height: 30, marginTop: 400"])(
  "a drawing of a size that none can have is drawn: %s",
  async (options) => {
    await hostile.told(`Plot.plot({${options}, marks: [Plot.frame(), Plot.dot([[0, 0], [1, 1]])]})`);
    const box = await hostile.output.locator("svg.chart").boundingBox();
    expect(box?.height).toBeGreaterThan(80);
  }
);

test("what JSON has no word for is told, and leaves no old output", async () => {
  expect(await hostile.told("view(Inputs.range([0, Infinity]))")).toMatch(/deux nombres finis.*Infinity/);
  expect(await hostile.told("throw {get stack() { throw 1; }}")).not.toBe("");
  expect(await hostile.told("throw {stack: {toString() { throw 1; }}}")).not.toBe("");
  expect(await hostile.told('new Date("nope")')).toBe("date invalide");
  expect(await hostile.told("9007199254740993n")).toBe("9007199254740993");
  expect(await hostile.told("const g = (function* () { while (true) yield 1; })()")).toMatch(
    /une seule fois/
  );
});

test("what cannot be run is said, whatever was thrown", async () => {
  expect(await hostile.told("const f = () => f() + 1; f()")).toMatch(/ligne 1/);
  for (const code of ["throw null", "throw {toString() { throw 1; }}", 'throw new Error("x".repeat(1e8))'])
    expect((await hostile.told(code)).length).toBeLessThan(3000);
  expect(await hostile.told('(0, eval)("1")')).toMatch(/«\seval\s» n’existe pas/);
  expect(await hostile.told("const display = 1")).toMatch(/display/);
  await hostile.goesOn();
});

test("nothing leads out of a cell: no page, no storage, no network", async () => {
  const url = hostile.page.url().replace(/\?.*/, "");
  const stores = (): Promise<string> =>
    hostile.page.evaluate(() => JSON.stringify({...localStorage}) + document.cookie);
  const before = await stores();
  const title = await hostile.page.title();
  // Through the global object too: names that a cell may not use are there all the same, or not.
  for (const [name, code] of Object.entries(ways)) {
    const global = code.replace(/^(const x = new |await new |new |await )?(?!import\(|x\.)/, "$1globalThis.");
    const attempts = code.startsWith("const") || code.includes("import(") ? [code] : [code, global];
    for (const attempt of attempts)
      expect(await hostile.told(`${attempt}; "reached"`), name).not.toBe("reached");
  }
  expect(reached).toEqual([]);
  expect(await stores()).toBe(before);
  expect(await hostile.page.title()).toBe(title);
  expect(hostile.page.url().replace(/\?.*/, "")).toBe(url);
  await hostile.goesOn();
});

test("a cell that takes over its worker's ear cannot make it deaf", async () => {
  await hostile.told("globalThis.onmessage = () => {}; 2");
  await hostile.goesOn();
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
    await hostile.told(code);
    expect(await hostile.cell.locator("img, b").count(), name).toBe(0);
    expect(await hostile.cell.textContent(), name).toContain("<b>x</b>");
  }
  await hostile.told(
    `Plot.plot({style: "background: url(THERE/style)", marks: [Plot.dot([1], {x: (d) => d, href: () => "javascript:alert(1)", target: "_top", fill: "url(THERE/fill)", stroke: () => "url(THERE/stroke)", clipPath: "url(THERE/clip)", fontFamily: "x; background: url(THERE/font)", style: "background: url(THERE/s)"}), Plot.text([1], {text: () => "drawn"})]})`
  );
  const drawn = await hostile.output.innerHTML();
  expect(drawn).not.toMatch(/url\((?!#)|javascript:|THERE|style=|<a[ >]/);
  expect(reached).toEqual([]);
});

test("keys of outputs change nobody's prototype", async () => {
  const code =
    'JSON.parse(\'{"__proto__": {"polluted": 1}, "constructor": {"prototype": {"polluted": 1}}}\')';
  await hostile.told(code);
  await hostile.told(`[${code}]`);
  await hostile.told(`Plot.dot([${code}], {x: "__proto__", y: "constructor"})`);
  expect(await hostile.page.evaluate(() => "polluted" in {} || "polluted" in [])).toBe(false);
});

test("messages that the page's frame did not send, or that are no replies, say nothing", async () => {
  const forged = {
    type: "result",
    result: {
      id: "hello",
      state: "done",
      shown: [{type: "text", text: "forged"}],
      error: null,
      uses: []
    }
  };
  const shown = await hostile.told('"mine"');
  await hostile.page.evaluate(async (reply) => {
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
  expect(await hostile.output.textContent()).toBe(shown);
  // The frame itself, told to speak as a worker would, by a page that is not its parent or with shapes that are none.
  await hostile.page.evaluate((reply) => {
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
  expect(await hostile.output.textContent()).toBe(shown);
  await hostile.goesOn();
});

test("none of it was an error of the page", () => {
  const own = hostile.complaints.filter(
    (one) => !/Content Security Policy|127\.0\.0\.1|blob:|^failed: data:/.test(one)
  );
  expect(own).toEqual([]);
});
