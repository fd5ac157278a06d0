import {describe, expect, test} from "vitest";
import {proportion} from "../../../../pipeline/core/stats/estimate.ts";
import {plain} from "../../../../src/views/rich.ts";
import {tabularExecutiveView} from "../../../../src/views/tabular/executive.ts";
import {everything} from "../../../../src/views/tabular/state.ts";
import {binOf, trustOf} from "../../../../src/views/tabular/trust.ts";
import {answers, at, executive, guess, summary} from "./setting.ts";

const view = (own: Parameters<typeof executive>[0] = {}) => tabularExecutiveView(executive(own));
const right = answers.filter(({truth, order}) => truth === order[0]);
const inThree = answers.filter(({truth, order}) => order.includes(truth));
const rounded = (share: number): number => Math.round(100 * share);
const words = (rich: Parameters<typeof plain>[0]): string => plain(rich).replaceAll(/[\u00a0\u202f]/g, " ");

describe("the headline of a classifier", () => {
  test("counts the right answers of the first guess and of three, in 100", () => {
    const [first, three] = [right, inThree].map((own) => rounded(own.length / answers.length));
    expect(words(view().texts.headline)).toBe(
      `${first} applications sur 100 bien classées du premier coup, ${three} en trois propositions`
    );
    expect(words(view({locale: "en"}).texts.headline)).toBe(
      `${first} applications in 100 filed right at the first guess, ${three} within three`
    );
  });

  test("says that no model was judged where none was", () => {
    const of = {...summary, evaluations: []};
    expect(words(view({of}).texts.headline)).toBe("Aucun modèle n’a encore été jugé");
    expect(words(view({of}).texts.standfirst)).toBe("");
    expect(view({of}).kpis.first.numeral).toBe("n. d.");
  });
});

describe("what it may be trusted with", () => {
  /** Answers that state at least so much. */
  const least = (from: number) => answers.filter(({stated}) => stated >= from);

  test("is the largest part of the answers that is right often enough, lower end of its interval included", () => {
    const [own] = summary.evaluations;
    const trust = trustOf(own, summary.bands.excellent)!;
    const part = least(trust.from);
    const hits = part.filter(({truth, order}) => truth === order[0]).length;
    expect(trust.share).toBeCloseTo(part.length / answers.length, 12);
    expect(trust.right).toBeCloseTo(hits / part.length, 12);
    expect(proportion(hits, part.length).low).toBeGreaterThanOrEqual(summary.bands.excellent);
    const wider = least(trust.from - 0.1);
    const more = wider.filter(({truth, order}) => truth === order[0]).length;
    expect(proportion(more, wider.length).low).toBeLessThan(summary.bands.excellent);
    expect(words(view().texts.standfirst)).toContain(
      `sûr à ${rounded(trust.from)} % ou plus : ${rounded(trust.share)} applications sur 100, dont ${rounded(trust.right)} % de justes`
    );
  });

  test("is nothing where even its surest answers are too often wrong", () => {
    const of = {...summary, bands: {good: 0.98, excellent: 0.99}};
    expect(words(view({of}).texts.standfirst)).toMatch(/^Ne le laissez pas classer seul : .* moins de 99 %/);
  });

  test("is everything where all its answers are right often enough", () => {
    const of = {...summary, bands: {good: 0.1, excellent: 0.2}};
    expect(words(view({of}).texts.standfirst)).toMatch(/^Il peut classer seul : \d\d % de ses réponses/);
  });

  test("does not rest on a handful of lucky answers", () => {
    const lucky = [{from: 0.9, to: 1, n: 3, stated: 0.95, right: 1}];
    expect(trustOf({n: 100, calibration: lucky}, 0.85)).toBeNull();
  });

  test("reads the band of an answer with both its ends", () => {
    const [own] = summary.evaluations;
    expect(binOf(own, 1)?.from).toBe(0.9);
    expect(binOf(own, 0.5)?.from).toBe(0.5);
    expect(binOf({calibration: own.calibration.map((bin) => ({...bin, n: 0}))}, 0.5)).toBeUndefined();
  });
});

describe("its measures", () => {
  test("each stand with their interval and the word of their band", () => {
    const {table, title} = view().figures.measures;
    const [accuracy] = table.rows;
    expect(accuracy[1].value).toBeCloseTo(right.length / answers.length, 4);
    expect(accuracy[2].value).toBeLessThan(accuracy[1].value as number);
    expect(accuracy[3].value).toBeGreaterThan(accuracy[1].value as number);
    expect(table.rows.map((row) => row[4].value)).toEqual(
      table.rows.map((row) => {
        const share = row[1].value as number;
        return share >= 0.85 ? "excellente" : share >= 0.75 ? "bonne" : "à améliorer";
      })
    );
    expect(words(title)).toMatch(/quatre mesures/);
  });

  test("follow the bands of the configuration", () => {
    const of = {...summary, bands: {good: 0.1, excellent: 0.2}};
    expect(words(view({of}).figures.measures.title)).toBe("Les quatre mesures sont « excellente »");
  });

  test("stand beside what anyone reaches without a model", () => {
    const most = Math.max(...summary.classes.map(({rows}) => rows));
    expect(view().figures.measures.table.rows[0][5].value).toBeCloseTo(most / answers.length, 4);
    expect(words(view().texts.standfirst)).toContain(
      `« Famille » en donnerait ${rounded(most / answers.length)} sur 100`
    );
  });
});

describe("its classes", () => {
  test("go from the best recognised on, each with its recall and how many rows it has", () => {
    const {rows} = view().figures.classes.table;
    expect(rows).toHaveLength(summary.classes.length);
    const recalls = rows.map((row) => row[1].value as number);
    expect(recalls).toEqual([...recalls].sort((a, b) => b - a));
    for (const row of rows) {
      const name = summary.classes.findIndex(({label}) => label.fr === row[0].value);
      const own = answers.filter(({truth}) => truth === name);
      expect(row[6].value).toBe(own.length);
      expect(row[1].value).toBeCloseTo(
        (100 * own.filter(({order}) => order[0] === name).length) / own.length,
        6
      );
    }
  });

  test("one that is chosen has the title, the filter line and a way back", () => {
    const {figures, texts, choosing} = view({state: {...everything, class: "WEATHER"}});
    expect(words(figures.classes.title)).toMatch(/^Météo : \d+ % de ses \d+ applications retrouvées$/);
    expect(words(texts.filters)).toBe("Filtres : catégorie Météo");
    expect(choosing.choices).toEqual([{text: "catégorie Météo", clear: {class: null}}]);
    expect(figures.classes.pick?.("WEATHER", false)).toEqual({class: null});
    expect(figures.classes.pick?.("TOOLS", false)).toEqual({class: "TOOLS"});
    expect(figures.classes.pick?.("nobody", false)).toBeNull();
  });
});

describe("retraining", () => {
  const withData = (added: number) => ({...summary, data: {...summary.data, added, retrainAt: 100}});
  test("says how many rows are still to come, or that it is due", () => {
    expect(words(view({of: withData(37)}).figures.retrain.title)).toBe(
      "Encore 63 applications avant de réapprendre"
    );
    expect(words(view({of: withData(100)}).figures.retrain.title)).toMatch(/^Le seuil est atteint/);
  });
});

describe("an answer to a name", () => {
  const answered = view({guess}).figures;

  test("says the name, the class and how sure it is, and how often it is right when so sure", () => {
    expect(words(answered.guess.title)).toBe("« Photo Zzyx Editor » : Photographie, sûr à 64 %");
    const bin = answers.filter(({stated}) => stated >= 0.6 && stated < 0.7);
    const hits = bin.filter(({truth, order}) => truth === order[0]).length;
    expect(words(answered.guess.reading)).toBe(
      `Quand il s’annonce sûr de 60 % à 70 %, il a raison ${Math.round((100 * hits) / bin.length)} fois sur 100 (mesuré sur ${bin.length} applications).`
    );
  });

  test("says which word speaks for it, which against, and which it has never read", () => {
    expect(words(answered.why.title)).toBe("« photo » parle le plus pour Photographie");
    expect(answered.why.table.rows.map(([word, weight]) => [word.value, weight.value])).toEqual([
      ["photo", 2.4],
      ["zzyx", 0],
      ["editor", -0.2]
    ]);
    expect(words(answered.why.reading)).toBe("Jamais lu à l’apprentissage : « zzyx ».");
  });

  test("tells a word read in pieces from one that was never read", () => {
    const pieces = {...guess, words: [{text: "facebook", known: false, weights: [2.7, 0, -1]}]};
    const {reading, table} = view({guess: pieces}).figures.why;
    expect(words(reading)).toBe("Lu par morceaux, dans d’autres mots : « facebook ».");
    expect(table.rows[0][2].value).toBe("par morceaux");
  });

  test("explains another of its classes when that is chosen, and no class that it does not show", () => {
    const other = view({guess, why: "ART_AND_DESIGN"}).figures;
    expect(words(other.why.title)).toBe("« editor » parle le plus pour Art et design");
    expect(other.guess.pick?.("PHOTOGRAPHY", false)).toEqual({why: null});
    expect(other.guess.pick?.("TOOLS", false)).toEqual({why: "TOOLS"});
    expect(other.guess.pick?.("WEATHER", false)).toBeNull();
    expect(view({guess, why: "WEATHER"}).figures.why.title).toBe(answered.why.title);
  });

  test("says so when every word speaks against a class, or none weighs", () => {
    const against = {...guess, words: [{text: "photo", known: true, weights: [-1, -1, -1]}]};
    expect(words(view({guess: against}).figures.why.title)).toBe(
      "Rien ne parle pour Photographie ; « photo » parle contre"
    );
    const unread = {...guess, words: [{text: "zzyx", known: false, weights: [0, 0, 0]}]};
    expect(words(view({guess: unread}).figures.why.title)).toBe("Aucun mot ne pèse dans cette réponse");
    expect(words(view({guess: unread}).figures.guess.title)).toMatch(/aucun mot connu/);
  });

  test("without one there is nothing to show, and the page says what to do", () => {
    const {figures} = view();
    expect(words(figures.guess.title)).toBe("Aucun nom à classer");
    expect(figures.guess.table.rows).toEqual([]);
  });

  test("keeps markup in a name as text", () => {
    const markup = {...guess, name: "<b>x</b>"};
    expect(view({guess: markup}).figures.guess.title).toContain("<b>x</b>");
  });
});

test("places of classes are those of the summary", () => {
  expect(at("GAME")).toBe(summary.classes.findIndex(({name}) => name === "GAME"));
});
