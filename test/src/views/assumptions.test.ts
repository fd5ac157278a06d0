import * as fc from "fast-check";
import {describe, expect, test} from "vitest";
import {
  assumedText,
  assumptionNames,
  assumptionsView,
  carrying,
  costsOf,
  costsUnder,
  formatAssumptions,
  parseAssumptions,
  spanOf
} from "../../../src/views/assumptions.ts";
import {parseState} from "../../../src/views/state.ts";
import {context, data} from "../sample.ts";

const fleet = data();
const parse = (text: string | null) => parseAssumptions(text, fleet);

describe("assumptions in an address", () => {
  test("replace the report's figures, and leave the others", () => {
    const own = parse("planned:250000,downtime:8000,capacity:3");
    expect(costsUnder(fleet, own)).toEqual({
      ...fleet.costs,
      planned: 250_000,
      capacity: 3,
      downtime: {planned: 3, failure: 12, cost: 8_000}
    });
  });

  test("are read from the page's query with every other choice", () => {
    const state = parseState(new URLSearchParams("?cluster=1&cost=failure:2000000"), fleet);
    expect(state).toMatchObject({cluster: 1, assumptions: {failure: 2_000_000}});
  });

  test.each([
    null,
    "",
    "planned",
    "planned:",
    "planned:1e9",
    "planned:NaN",
    "toString:3",
    "unknown:3",
    "planned:300000",
    ":::,,,"
  ])("that say nothing the report can use, such as %s, change nothing", (text) => {
    expect(parse(text)).toEqual({});
  });

  test("beyond what a slider reaches stand at its end", () => {
    expect(parse("planned:999999999,horizon:1,capacity:80")).toEqual({
      planned: spanOf("planned", fleet).max,
      horizon: 10,
      capacity: 4
    });
    expect(parse("capacity:-1,horizon:-60")).toEqual({capacity: 0, horizon: 10});
  });

  test("come back from the address as they were written", () => {
    const some = fc.dictionary(fc.constantFrom(...assumptionNames), fc.nat(8_000_000));
    fc.assert(
      fc.property(some, (wanted) => {
        const own = parse(
          Object.entries(wanted)
            .map(([name, value]) => `${name}:${value}`)
            .join(",")
        );
        expect(parse(formatAssumptions(own))).toEqual(own);
      })
    );
  });

  test("are carried by links to other pages, beside what these say already", () => {
    const own = {planned: 250_000, capacity: 3};
    expect(carrying("../rul/index.html?unit=3", own)).toBe(
      "../rul/index.html?unit=3&cost=planned:250000,capacity:3"
    );
    expect(carrying("#/aero/fleet/", own)).toBe("#/aero/fleet/?cost=planned:250000,capacity:3");
    expect(carrying("../rul/index.html", {})).toBe("../rul/index.html");
  });
});

describe("sliders of assumptions", () => {
  test("pass through the report's own figure, whatever it is", () => {
    fc.assert(
      fc.property(
        fc.integer({min: 0, max: 5_000}).map((thousands) => 1000 * thousands),
        fc.constantFrom("planned", "lostLife", "downtime"),
        (own, name) => {
          const downtime = {...fleet.costs.downtime, cost: own};
          const costs = {...fleet.costs, planned: own, failure: own + 1000, lostLife: own, downtime};
          const {min, max, step} = spanOf(name as "planned", {...fleet, costs});
          expect((own - min) % step).toBe(0);
          expect((max - min) % step).toBe(0);
          expect(min).toBeLessThanOrEqual(own);
          expect(max).toBeGreaterThan(own);
          expect((max - min) / step).toBeLessThanOrEqual(400);
        }
      )
    );
  });

  test("read back what they write where figures are small", () => {
    const costs = {...fleet.costs, lostLife: 0.3};
    const {min, step} = spanOf("lostLife", {...fleet, costs});
    const own = parseAssumptions(`lostLife:${(min + 7 * step).toFixed(6)}`, {...fleet, costs});
    expect(own).toEqual({lostLife: 0.07});
    expect(parseAssumptions(formatAssumptions(own), {...fleet, costs})).toEqual(own);
  });

  test("plan at least one period ahead and never beyond what is predicted", () => {
    expect(spanOf("horizon", fleet)).toEqual({min: 10, max: 124, step: 1});
  });

  test("say what they stand at, and what they stood at where the reader has moved them", () => {
    const {entries, changed, status} = assumptionsView(context("en", {assumptions: {planned: 250_000}}));
    expect(entries.map(({label, text, before}) => [label, text, before])).toEqual([
      ["Planned visit", "€250k", "instead of €300k"],
      ["Failure", "€1.5m", ""],
      ["Life lost, per cycle", "€6k", ""],
      ["Out of service, per cycle", "€4k", ""],
      ["Shop", "1 slot per 10\u00a0cycles", ""],
      ["Planning horizon", "60\u00a0cycles", ""]
    ]);
    expect([changed, status]).toEqual([true, "Your assumptions, kept in the page’s address"]);
  });

  test("change their own part of the address, and nothing when moved back", () => {
    const {entries, reset} = assumptionsView(context("fr", {assumptions: {planned: 250_000}}));
    const [planned, failure] = entries;
    expect(failure.set(2_000_000)).toEqual({cost: "planned:250000,failure:2000000"});
    expect(planned.set(300_000)).toEqual({cost: null});
    expect(reset).toEqual({cost: null});
  });

  test("are told with what rests on them, the reader's own by name", () => {
    expect(assumedText(context("fr"))).toBe("coûts supposés");
    const own = assumedText(context("fr", {assumptions: {planned: 250_000, capacity: 3}}));
    expect(own.replace(/[\u00a0\u202f]/g, " ")).toBe(
      "coûts supposés, dont ceux du lecteur (Visite planifiée : 250 k€, Atelier : 3 places par 10 cycles)"
    );
  });

  test("give every page the same cost model", () => {
    expect(costsOf(context("fr"))).toEqual(fleet.costs);
    expect(costsOf(context("fr", {assumptions: {horizon: 40}})).horizon).toBe(40);
  });
});
