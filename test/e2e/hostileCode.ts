/** Code of cells written to do harm, by what it tries; `THERE` is a server that nothing may reach. */

/** What does not end. */
export const endless: Record<string, string> = {
  "a loop without end": "while (true) {}",
  "a loop that waits for nothing": "while (true) await 0"
};

/** What asks for too much. */
export const huge: Record<string, string> = {
  "an iterator without end": "Plot.dot({[Symbol.iterator]: () => ({next: () => ({value: 1, done: false})})})",
  "ten million dots": "Plot.dot(d3.range(1e7))",
  "more rows than a page draws": "Plot.dot(d3.range(6e4), {x: (d) => d})",
  "more shapes than a page draws": "Plot.dot(d3.range(3e4), {x: (d) => d})",
  "objects in objects": "let o = {}; for (let i = 0; i < 1e5; i++) o = {o}; o",
  "an object in itself": "const o = {}; o.o = o; o",
  "texts of a hundred megabytes": 'd3.range(1000).map(() => ["x".repeat(1e5)])',
  "a thousand outputs": "for (let i = 0; i < 1000; i++) display(i)",
  "a thousand cards": "cards(d3.range(1000).map((i) => ({label: i, value: i})))",
  "a list of ten thousand choices": "view(Inputs.select(d3.range(1e4)))",
  "a billion ticks": "Plot.plot({x: {ticks: 1e9}, marks: [Plot.dot([1, 2], {x: (d) => d})]})",
  "a billion bins": 'Plot.rectY([1, 1e9], Plot.binX({y: "count"}, {x: (d) => d, interval: 1}))',
  "seconds of three centuries":
    'Plot.rectY([new Date(0), new Date(1e13)], Plot.binX({y: "count"}, {x: (d) => d, thresholds: d3.utcSecond}))',
  "a million small charts": "Plot.dot(d3.range(1000), {fx: (d) => d, fy: (d) => d, x: (d) => d})",
  "words one under the other without end":
    'Plot.text(d3.range(3000), {x: (d) => d, text: () => "mot ".repeat(1000), lineWidth: 1})',
  "lines without end": 'Plot.text(d3.range(2000), {x: (d) => d, text: () => "a\\n".repeat(1000)})',
  "long texts on every point": 'Plot.text(d3.range(3000), {x: (d) => d, text: () => "mot ".repeat(1000)})',
  "a legend of thousands of series":
    'Plot.dot(d3.range(9000), {x: (d) => d, fill: (d) => "s" + d}).plot({color: {legend: true}})',
  "two hundred tables": "for (let i = 0; i < 199; i++) display(d3.range(30).map((i) => ({i, a: i, b: i})))",
  "thirty charts of thousands of dots":
    "for (let i = 0; i < 30; i++) display(Plot.dot(d3.range(9000), {x: (d) => d, y: (d) => d % 97}))",
  "thousands of boxes": 'Plot.boxY(d3.range(4e4).map((i) => ({x: i % 4000, y: i % 97})), {x: "x", y: "y"})',
  "a hundred lists of choices": "for (let i = 0; i < 100; i++) display(Inputs.radio(d3.range(1000)))",
  "a format of a hundred million zeros":
    'Plot.plot({x: {tickFormat: "099999999d"}, marks: [Plot.dot([1, 5], {x: (d) => d})]})'
};

/** Drawings larger than their place. */
export const wide: Record<string, string> = {
  "a dot larger than the window":
    'Plot.plot({r: {type: "identity"}, marks: [Plot.dot([1], {x: 1, y: 1, r: () => 5000, fill: "white"})]})',
  "a box far beyond its axes":
    'Plot.plot({x: {domain: [0, 1]}, y: {domain: [0, 1]}, marks: [Plot.rect([1], {x1: -1e3, x2: 1e3, y1: -1e3, y2: 1e3, fill: "white"})]})',
  "a text larger than its place":
    'Plot.text([1], {x: 1, y: 1, text: () => "Votre session a expiré ".repeat(9), fontSize: 90, dy: -200})'
};

/** Ways out of a worker; each says what stopped it, or `reached`. */
export const ways: Record<string, string> = {
  parent: "parent.document.title",
  top: "top.location.href",
  document: "document.cookie",
  window: "window.name",
  localStorage: 'localStorage.setItem("a", "1")',
  indexedDB: 'indexedDB.open("a")',
  caches: 'await caches.open("a")',
  fetch: 'await fetch("THERE/fetch")',
  XMLHttpRequest: 'const x = new XMLHttpRequest(); x.open("GET", "THERE/xhr", false); x.send()',
  WebSocket: 'new WebSocket("THERE/socket".replace("http", "ws"))',
  EventSource: 'new EventSource("THERE/events")',
  importScripts: 'importScripts("THERE/scripts.js")',
  import: 'await import("THERE/module.js")',
  "import of data": 'await import("data:text/javascript,export default 1")',
  RTCPeerConnection: "new RTCPeerConnection()",
  Worker: 'new Worker("THERE/worker.js")',
  BroadcastChannel: 'new BroadcastChannel("a").postMessage(1)',
  sendBeacon: 'navigator.sendBeacon("THERE/beacon")',
  FontFace: 'await new FontFace("a", "url(THERE/font)").load()',
  postMessage: 'postMessage(JSON.stringify({type: "settled"}))'
};
