import fc from "fast-check";
import {describe, expect, test} from "vitest";
import type {gateUnitsTable} from "../../../pipeline/contract/gate.ts";
import {buildDocument} from "../../../src/components/html.ts";
import type {Table} from "../../../src/data/table.ts";
import {type GateVocabulary, gateSpeech} from "../../../src/i18n/gate.ts";
import type {Locale} from "../../../src/i18n/locale.ts";
import {speech} from "../../../src/i18n/messages.ts";
import {changesOf} from "../../../src/views/gate/changes.ts";
import {defaultBands, type GateContext} from "../../../src/views/gate/context.ts";
import {findingOf} from "../../../src/views/gate/finding.ts";
import {gateView} from "../../../src/views/gate/gate.ts";
import {historyLine} from "../../../src/views/gate/history.ts";
import {rulNames} from "../../../src/views/gate/names.ts";
import {scoreText} from "../../../src/views/gate/score.ts";
import {plain, type Rich} from "../../../src/views/rich.ts";
import type {FigureView} from "../../../src/views/view.ts";
import {type GateSample, judgeLives, lives, samples} from "../gateSample.ts";
import {engines, propellers} from "../sample.ts";
import {applications as apps} from "../tabularSample.ts";

type Name = keyof typeof samples;
const all = Object.fromEntries(Object.entries(samples).map(([name, make]) => [name, make()])) as Record<
  Name,
  GateSample
>;
const space = (text: string): string => text.replace(/[\u00a0\u202f]/g, " ");
const say = (text: Rich): string => space(plain(text));

const scenarios = ["fd001", "fd002", "fd003", "fd004"].map((slug) => ({id: slug.toUpperCase(), slug}));
const shown = new Set(["fd001/1", "fd002/14", "fd004/4"]);

function context(
  {gate, units}: GateSample,
  locale: Locale = "fr",
  vocabulary: GateVocabulary = engines
): GateContext {
  return {
    gate,
    changes: gate.worse && changesOf(units, gate.worse.same),
    speech: gateSpeech(locale, gate.kind === "regression" ? vocabulary : apps),
    names: rulNames(speech(locale, engines), {
      scenarios,
      shown,
      unitHref: (scenario, id) => `?scenario=${scenario}&unit=${id}`
    }),
    source: "source",
    bands: defaultBands
  };
}

const view = (name: Name, locale: Locale = "fr", vocabulary?: GateVocabulary) =>
  gateView(context(all[name], locale, vocabulary));
const figures = (name: Name, locale: Locale = "fr"): FigureView[] =>
  Object.values(view(name, locale).figures).filter((figure): figure is FigureView => figure !== null);

/** Every text of a gate's part of a page. */
function texts(name: Name, locale: Locale, vocabulary?: GateVocabulary): string[] {
  const {verdict, figures: own} = view(name, locale, vocabulary);
  const {kicker, headline, reason, rules, meaning, next} = verdict;
  const said = Object.values(own).flatMap((figure: FigureView | null) =>
    figure
      ? [
          figure.topic,
          figure.title,
          figure.subtitle,
          figure.reading,
          figure.scope,
          ...figure.table.columns.map(({head}) => head),
          ...figure.table.rows.flatMap((row) => row.map(({text}) => text))
        ]
      : []
  );
  return [kicker, headline, reason, rules, meaning, next.text, ...said].map(say);
}

const everywhere = (Object.keys(samples) as Name[]).flatMap((name) => [
  ...(["fr", "en"] as const).flatMap((locale) => [
    {name, locale, vocabulary: engines},
    {name, locale, vocabulary: propellers}
  ])
]);

describe("what is said of a candidate", () => {
  test.each(everywhere)(
    "$name in $locale has no gap, no raw key and no number that is none",
    ({name, locale, vocabulary}) => {
      for (const text of texts(name, locale, vocabulary)) {
        expect(text).not.toMatch(/undefined|NaN|Infinity|\[object|null\b|\$\{/);
        expect(text).not.toMatch(/not-worse|log-loss|top-3|-weighted|-macro|inService|unreproduced/);
        expect(text).not.toMatch(/ {2}|\s[,.]\s?$/);
      }
    }
  );

  test.each(everywhere)(
    "$name in $locale fits a title: at most fifteen words",
    ({name, locale, vocabulary}) => {
      const {verdict, figures: own} = view(name, locale, vocabulary);
      const titles = [
        verdict.headline,
        ...Object.values(own).flatMap((figure: FigureView | null) => figure?.title ?? [])
      ];
      for (const title of titles)
        expect(
          say(title)
            .split(/\s+/)
            .filter((word) => /[\p{L}\p{N}]/u.test(word)).length,
          title
        ).toBeLessThanOrEqual(15);
    }
  );

  test.each(Object.keys(samples) as Name[])(
    "%s begins with the verdict's own word, in both languages",
    (name) => {
      const words = {
        fr: {promote: "Promouvoir", hold: "Refuser", inconclusive: "Non concluant"},
        en: {promote: "Promote", hold: "Hold", inconclusive: "Inconclusive"}
      };
      for (const locale of ["fr", "en"] as const)
        expect(view(name, locale).verdict.headline.startsWith(words[locale][all[name].gate.verdict])).toBe(
          true
        );
    }
  );

  test("tells every kind of reason apart", () => {
    const kinds = Object.fromEntries(
      Object.entries(all).map(([name, {gate}]) => [name, findingOf(gate).kind])
    );
    expect(kinds).toEqual({
      better: "moved",
      worse: "moved",
      open: "open",
      openWorse: "open",
      identical: "same",
      few: "few",
      unreproduced: "unreproduced",
      unverified: "unverified",
      below: "limit",
      uncovered: "limit",
      heavy: "limit",
      mixed: "mixed",
      first: "first",
      firstBelow: "limit",
      firstFew: "few",
      classesBetter: "moved",
      classesWorse: "moved",
      classesFirst: "first"
    });
  });

  test("is the reviewed sentence for each", () => {
    const said = (["fr", "en"] as const).map((locale) =>
      (Object.keys(samples) as Name[]).map((name) => {
        const {headline, reason, rules, next} = view(name, locale).verdict;
        return [name, headline, reason, rules, next.text, next.command ?? ""].map(space).join("\n  ");
      })
    );
    expect(`\n${said.flat().join("\n")}\n`).toMatchSnapshot();
  });

  test("says that a candidate which is in production already is", () => {
    const {gate, units} = all.identical;
    const same = {...gate, candidate: {...gate.candidate, sha256: gate.production!.sha256}};
    const {verdict} = gateView(context({gate: same, units}));
    expect(space(verdict.headline)).toBe("Non concluant : le candidat est déjà le modèle en production");
    expect(verdict.next.command).toBeNull();
  });
});

describe("what to do next", () => {
  const command = (name: Name) => view(name).verdict.next.command;

  test("is to promote exactly where the gate lets the candidate through", () => {
    for (const [name, {gate}] of Object.entries(all)) {
      const promotes = command(name as Name) === `npm run promote -- --report ${gate.report}`;
      expect(promotes, name).toBe(gate.verdict === "promote");
    }
  });

  test("is to give a reason where a rule is broken", () => {
    expect(command("worse")).toBe('npm run promote -- --report aero --override "motif"');
    expect(view("worse", "en").verdict.next.command).toBe(
      'npm run promote -- --report aero --override "reason"'
    );
  });

  test("states how many units would settle a difference that is for the better, none for one that is not", () => {
    const {gate} = all.open;
    const {value, low, high} = gate.metrics[0].difference!;
    const needed = gate.protocol.units * ((high - low) / 2 / value) ** 2;
    const said = Number(
      /environ ([\d ]+) moteurs/.exec(say(view("open").verdict.next.text))![1].replaceAll(" ", "")
    );
    expect(said / needed).toBeGreaterThan(0.95);
    expect(said / needed).toBeLessThan(1.05);
    expect(say(view("openWorse").verdict.next.text)).toContain("devrait baisser d’environ");
    expect(say(view("openWorse").verdict.next.text)).not.toContain("il faudrait");
  });
});

describe("the metrics", () => {
  test("leave the page with the gate's own figures, bounds included, shares in per cent", () => {
    for (const name of ["better", "worse", "classesBetter"] as const) {
      const {gate} = all[name];
      const {columns, rows} = view(name).figures.gateMetrics.table;
      const column = (head: string): number => columns.findIndex((one) => one.head === head);
      gate.metrics.forEach(({id, candidate, production, difference}, i) => {
        const scale = /late|accuracy|top|macro|weighted|calibration/.test(id) ? 100 : 1;
        expect(rows[i][column("Candidat")].value).toBe(scale * candidate.value);
        expect(rows[i][column("Production")].value).toBe(scale * production!.value);
        expect(rows[i][column("Borne basse")].value).toBe(scale * difference!.low);
        expect(rows[i][column("Borne haute")].value).toBe(scale * difference!.high);
      });
    }
  });

  test("call a gain established where the gate does, whichever way is better", () => {
    const words = {candidate: "gain établi", production: "perte établie", neither: "non établi"};
    for (const name of ["better", "worse", "identical", "classesBetter", "classesWorse"] as const) {
      const {columns, rows} = view(name).figures.gateMetrics.table;
      const finding = columns.findIndex(({head}) => head === "Constat");
      expect(rows.map((row) => row[finding].value)).toEqual(
        all[name].gate.metrics.map(({winner}) => words[winner!])
      );
    }
  });

  test("draw every established gain on the side named after it", () => {
    for (const name of ["better", "classesBetter"] as const) {
      const {columns, rows} = view(name).figures.gateMetrics.table;
      const at = columns.findIndex(({draw}) => draw !== undefined);
      const document = buildDocument();
      const head = columns[at].draw!({document, width: 288});
      const [left] = [...head.querySelectorAll("text")].map(({textContent}) => textContent);
      const gainIsLeft = left === "candidat meilleur";
      rows.forEach((row, i) => {
        if (all[name].gate.metrics[i].winner !== "candidate") return;
        const drawn = row[at].draw!({document, width: 288});
        expect(Number(drawn.querySelector("circle")!.getAttribute("cx")) < 144).toBe(gainIsLeft);
      });
    }
  });

  test("stand alone with their intervals where nothing is in production", () => {
    const {columns, rows} = view("first").figures.gateMetrics.table;
    expect(columns.map(({head}) => space(head))).toEqual(["Mesure", "Candidat", "Intervalle à 95 %"]);
    expect(rows).toHaveLength(5);
  });
});

describe("the score", () => {
  const score = {formula: "shares" as const, candidate: 71.8, production: null, floor: 70};
  const part = (id: string, candidate: number) => ({id, candidate, production: null});
  const said = (parts: ReturnType<typeof part>[]): string =>
    space(scoreText({gate: {score: {...score, parts}}, speech: gateSpeech("fr", apps)}));

  test("names the part that lifts it, and what it would be without", () => {
    expect(said([part("accuracy", 0.57), part("top-3", 0.76), part("calibration", 0.98)])).toMatch(
      /La calibration, à 98,0, relève le score : 66,5 sans cette mesure\.$/
    );
  });

  test("names none where they are of one size", () => {
    expect(said([part("accuracy", 0.71), part("calibration", 0.73)])).toMatch(/de la calibration\.$/);
  });
});

describe("the rules", () => {
  test("stand broken first, then unanswered, each with its mark and its word", () => {
    const {rows} = view("worse").figures.gateRules.table;
    const order = rows.map((row) => row[1].value);
    expect(order).toEqual([...order].sort((a, b) => rank(a) - rank(b)));
    expect(order.filter((one) => one === "Enfreinte")).toHaveLength(
      all.worse.gate.rules.filter(({outcome}) => outcome === "fail").length
    );
    for (const row of rows) expect((row[1].text as readonly unknown[])[0]).toHaveProperty("mark");
  });
  const rank = (word: unknown): number => ["Enfreinte", "Sans réponse", "Remplie"].indexOf(word as string);

  test("say all of the gate's rules, and no more", () => {
    for (const name of Object.keys(samples) as Name[])
      expect(view(name).figures.gateRules.table.rows).toHaveLength(all[name].gate.rules.length);
  });
});

describe("the units", () => {
  test("are counted once each, in bins that do not straddle zero", () => {
    for (const {gate, units} of Object.values(all)) {
      if (!gate.worse) continue;
      const {bins, same} = changesOf(units, gate.worse.same)!;
      const sum = (own: typeof bins): number => own.reduce((total, one) => total + one.units, 0);
      expect(same).toBe(gate.worse.same);
      expect(sum(bins.filter(({to}) => to <= 0))).toBe(gate.worse.better);
      expect(sum(bins.filter(({from}) => from >= 0))).toBe(gate.worse.worse);
    }
  });

  test("fall into contiguous bins that hold every change, in whatever order they come", () => {
    const change = fc.double({min: -80, max: 80, noNaN: true});
    fc.assert(
      fc.property(fc.array(change, {minLength: 1, maxLength: 60}), (changes) => {
        const of = (list: readonly number[]) =>
          changesOf(
            {
              rows: list.length,
              columns: {production_error: list.map(() => 100), candidate_error: list.map((one) => 100 + one)}
            } as unknown as Table<typeof gateUnitsTable>,
            0
          )!;
        const {bins} = of(changes);
        expect(bins.reduce((total, {units}) => total + units, 0)).toBe(changes.length);
        expect(bins.slice(1).map(({from}) => from)).toEqual(bins.slice(0, -1).map(({to}) => to));
        expect(bins.some(({from, to}) => from < 0 && to > 0)).toBe(false);
        expect(of(changes.toReversed())).toEqual(of(changes));
      })
    );
  });

  test("are linked where the fleet shows them, in service alone", () => {
    const {names} = context(all.better);
    expect(names.unit("fd002/test/14")).toEqual({
      label: "FD002-14",
      part: "test",
      href: "?scenario=fd002&unit=14"
    });
    expect(names.unit("fd002/out-of-fold/14").href).toBeNull();
    expect(names.unit("fd002/test/15").href).toBeNull();
    expect(names.unit("elsewhere")).toEqual({label: "elsewhere", part: null, href: null});
  });

  test("that lose most are the gate's, worst first", () => {
    const {rows, columns} = view("better").figures.gateWorst!.table;
    const losses = rows.map((row) => row[columns.length - 1].value as number);
    expect(losses).toEqual(all.better.gate.worse!.units.map(({difference}) => difference));
    expect(losses).toEqual([...losses].sort((a, b) => b - a));
  });

  test("are not listed where none changes: the figure says so", () => {
    expect(view("identical").figures.gateWorst!.hidden).toBe(true);
    expect(view("identical").figures.gateUnits!.title).toBe("Aucun moteur ne change");
    const drawn = view("identical").figures.gateUnits!.draw!({
      document: buildDocument(),
      locale: "fr",
      width: 328,
      id: "x"
    });
    expect(space(drawn.textContent!)).toContain("400 moteurs gardent la même erreur");
  });
});

describe("the parts", () => {
  test("of 33 classes are all there, losses first, and only those that the gate establishes", () => {
    const {slices} = all.classesWorse.gate.worse!;
    const {rows, columns} = view("classesWorse").figures.gateSlices!.table;
    const finding = columns.findIndex(({head}) => head === "Constat");
    const found = rows.map((row) => row[finding].value);
    expect(rows).toHaveLength(33);
    expect(new Set(rows.map(([name]) => name.value))).toEqual(new Set(slices.map(({name}) => name)));
    const losses = slices.filter(({established}) => established === "worse").length;
    expect(losses).toBeGreaterThan(0);
    expect(found.slice(0, losses)).toEqual(Array(losses).fill("perte établie"));
    expect(found.slice(losses)).not.toContain("perte établie");
  });

  test("name stages of life by their ends", () => {
    const {rows} = view("better", "en").figures.gateSlices!.table;
    const names = rows.map(([name]) => space(String(name.value)));
    expect(names).toContain("0 to 25 cycles");
    expect(names).toContain("100 cycles or more");
    expect(names).toContain("FD001");
  });

  test("do not exist without a model in production", () => {
    for (const name of ["first", "classesFirst"] as const) {
      const {gateUnits, gateWorst, gateSlices} = view(name).figures;
      expect([gateUnits, gateWorst, gateSlices]).toEqual([null, null, null]);
    }
  });
});

describe("the bands", () => {
  test("are of shares that are better when higher, and of no regression", () => {
    expect(view("better").figures.gateBands).toBeNull();
    const rows = view("classesBetter").figures.gateBands!.table.rows;
    expect(rows).toHaveLength(7);
    for (const row of rows) {
      const share = (row[2].value as number) / 100;
      const word = share >= 0.85 ? "excellente" : share >= 0.75 ? "bonne" : "à améliorer";
      expect(row[row.length - 1].value).toBe(word);
    }
  });

  test("begin where the report says", () => {
    const own = {...context(all.classesBetter), bands: {good: 0.1, excellent: 0.2}};
    const rows = gateView(own).figures.gateBands!.table.rows;
    expect(new Set(rows.map((row) => row[row.length - 1].value))).toEqual(new Set(["excellente"]));
  });
});

describe("the cards", () => {
  test("mark exactly the lines that differ, and give hashes whole", () => {
    const {table, title} = view("better").figures.gateCards;
    const differing = table.rows.filter(([, production, mark, candidate]) => {
      expect(mark.value === "≠").toBe(production.value !== candidate.value);
      return mark.value === "≠";
    });
    expect(title.startsWith(`${differing.length} `)).toBe(true);
    const hashes = table.rows.filter(([, , , {value}]) => /^[0-9a-f]{64}$/.test(String(value)));
    expect(hashes).toHaveLength(2);
  });
});

describe("the history", () => {
  test("stands newest first and says why a build was promoted against the verdict", () => {
    const {rows} = view("better").figures.gateHistory.table;
    const built = rows.map(([date]) => date.value as string);
    expect(built).toEqual([...built].sort().reverse());
    expect(say(rows[rows.length - 1][5].text)).toContain("malgré le verdict : Premier essai");
  });

  test("follows links to the web alone", () => {
    const links = ["https://example.org/report", "javascript:alert(1)", "../../etc/passwd", null];
    const {gate, units} = all.better;
    const history = links.map((link, i) => ({...gate.history[0], build: `b${i}`, link}));
    const {rows} = gateView(context({gate: {...gate, history}, units})).figures.gateHistory.table;
    expect(rows.map((row) => row[6].value).reverse()).toEqual([
      "https://example.org/report",
      null,
      null,
      null
    ]);
  });

  test("is drawn as a line from three builds on", () => {
    expect(historyLine(context(all.better))).not.toBeNull();
    expect(historyLine(context(all.first))).toBeNull();
  });
});

describe("names from data", () => {
  test("are text, whatever they hold", () => {
    const hostile = '<img src=x onerror="alert(1)">';
    const inputs = lives({factor: 1.1});
    const {gate, units} = judgeLives({
      ...inputs,
      units: {
        ...inputs.units,
        ids: inputs.units.ids.map((id) => `${id}${hostile}`),
        scenario: inputs.units.scenario.map((name) => `${name}${hostile}`)
      }
    });
    const own = gateView(context({gate, units})).figures;
    const drawn = own.gateUnits!.draw!({document: buildDocument(), locale: "fr", width: 620, id: "x"});
    expect(drawn.querySelector("img")).toBeNull();
    expect(own.gateWorst!.table.rows[0][0].value).toContain(hostile);
  });
});

test("every figure has a topic, a title, a population, a source and a file of its own", () => {
  for (const name of Object.keys(samples) as Name[]) {
    const own = figures(name);
    for (const {topic, title, scope, source, file} of own)
      for (const text of [topic, title, scope, source, file]) expect(text, name).not.toBe("");
    expect(new Set(own.map(({file}) => file)).size).toBe(own.length);
  }
});
