import {describe, expect, test} from "vitest";
import {categoryLabel, columnLabel} from "../../../../pipeline/core/parse/googlePlay/labels.ts";
import {REPAIRS} from "../../../../pipeline/core/parse/googlePlay/repairs.ts";
import {type Locale, locales} from "../../../../src/i18n/locale.ts";
import {tabularSpeech} from "../../../../src/i18n/tabular.ts";
import {plain, type Rich} from "../../../../src/views/rich.ts";
import {tabularDataView} from "../../../../src/views/tabular/data.ts";
import {tabularExecutiveView} from "../../../../src/views/tabular/executive.ts";
import {tabularModelsView} from "../../../../src/views/tabular/models.ts";
import type {PageView} from "../../../../src/views/view.ts";
import {applications, tickets} from "../../tabularSample.ts";
import {dataPage, executive, guess, models, summary} from "./setting.ts";

const view = (...own: Parameters<typeof dataPage>) => tabularDataView(dataPage(...own));
const words = (rich: Rich): string => plain(rich).replaceAll(/[\u00a0\u202f]/g, " ");

describe("the page on the data", () => {
  const repaired = summary.cleaning.repairs.reduce((sum, {count}) => sum + count, 0);

  test("counts rows, classes, repairs and what was left out", () => {
    expect(words(view().texts.headline)).toBe(
      `1 500 applications en 33 catégories, après ${new Intl.NumberFormat("fr-FR").format(repaired).replaceAll("\u202f", " ")} réparations`
    );
    expect(words(view().texts.standfirst)).toMatch(/^1 500 lignes gardées sur 1 548 lues/);
  });

  test("lists each class by its rows, which add up to all", () => {
    const rows = view().figures.classes.table.rows.map(([, count]) => count.value as number);
    expect(rows).toEqual([...rows].sort((a, b) => b - a));
    expect(rows.reduce((sum, count) => sum + count, 0)).toBe(summary.data.rows);
  });

  test("shows every kind of repair with its count and an example, most frequent first", () => {
    const {rows} = view().figures.repairs.table;
    expect(rows.map(([, count]) => count.value)).toEqual([990, 812, 169, 48, 1]);
    expect(rows.map(([, , , found]) => found.value)).toContain("Photo Editor <b>, comme à la ligne 2");
    const english = view({}, "en").figures.repairs.table.rows;
    expect(english.map(([, , , found]) => found.value)).toContain("Photo Editor <b>, as on line 2");
    expect(words(rows[3][4].text)).toBe("écartée");
  });

  test("says what a refused column reaches alone, and why that is no use", () => {
    expect(words(view().figures.refused.title)).toBe(
      "« Genres » classerait seule 97 applications sur 100 : elle redit la réponse"
    );
    const of = {...summary, refused: []};
    expect(words(view({}, "fr", of).figures.refused.title)).toBe("Aucune colonne ne redit la réponse");
  });

  test("says that nothing was repaired where nothing was", () => {
    const of = {...summary, cleaning: {read: 1500, kept: 1500, repairs: []}};
    expect(words(view({}, "fr", of).texts.headline)).toMatch(/sans aucune réparation$/);
    expect(words(view({}, "fr", of).figures.repairs.title)).toBe("Rien n’a eu besoin d’être réparé");
  });
});

test("what the reader of the file wrote is said in French, and what it quotes is left as it is", () => {
  const {quoted} = dataPage().speech.data.repairs;
  const said = (text: string): string => quoted(text).replaceAll(/[\u00a0\u202f]/g, " ");
  expect(said('"Online Time" with 2 reviews')).toBe('"Online Time" avec 2 avis');
  expect(said("set aside: line 4726 has 19 reviews")).toBe("écartée : la ligne 4726 a 19 avis");
  expect(said('12 cells, Category being "1.9"')).toBe('12 cellules, Category valant "1.9"');
  expect(said("13 cells, Category being empty")).toBe("13 cellules, Category vide");
  expect(said('"Elaro: Ruler" as COMMUNICATION, TOOLS')).toBe('"Elaro: Ruler" en COMMUNICATION, TOOLS');
  expect([said("30 MB"), said("2.8 MB"), said("1.99 USD")]).toEqual(["30 Mo", "2,8 Mo", "1,99 USD"]);
  expect(said('"not known"')).toBe('"not known"');
});

describe("labels of the store", () => {
  test("name every repair in both languages", () => {
    for (const locale of locales) {
      const {data} = tabularSpeech(locale, applications);
      for (const id of REPAIRS) {
        const spelled = id.charAt(0).toUpperCase() + id.slice(1).replaceAll("-", " ");
        expect(data.repairs.label(id), `${id} in ${locale}`).not.toBe(spelled);
      }
    }
  });

  test("spell out a category they do not know, and leave a column they do not know as it is", () => {
    expect(categoryLabel("PET_CARE")).toEqual({fr: "Pet care", en: "Pet care"});
    expect(categoryLabel("_")).toEqual({fr: "_", en: "_"});
    expect(columnLabel("Ticket Id")).toEqual({fr: "Ticket Id", en: "Ticket Id"});
  });
});

/** Every sentence of a page. */
function sentencesOf({texts, kpis, figures, choosing}: PageView): string[] {
  return [
    ...Object.values(texts),
    ...Object.values(kpis).flatMap(({numeral, sentence}) => [numeral, sentence]),
    ...Object.values(figures).flatMap(({topic, title, subtitle, reading, scope, source, table}) => [
      ...[topic, title, subtitle, reading, scope, source, table.caption],
      ...table.columns.map(({head}) => head),
      ...table.rows.flatMap((row) => row.map(({text}) => text))
    ]),
    choosing.status
  ].map(plain);
}

const pages = (locale: Locale): PageView[] => [
  tabularExecutiveView(executive({locale, guess})),
  tabularModelsView(models({class: "TOOLS"}, locale)),
  tabularModelsView(models({model: "forest"}, locale)),
  tabularDataView(dataPage({}, locale))
];

describe("the sentences of all pages", () => {
  test.each(locales)("in %s hold no missing value", (locale) => {
    for (const page of pages(locale))
      for (const sentence of sentencesOf(page)) expect(sentence).not.toMatch(/undefined|NaN|null|\[object/);
  });

  test("in French set no-break spaces before double signs and in guillemets", () => {
    for (const page of pages("fr"))
      for (const sentence of sentencesOf(page)) {
        expect(sentence).not.toMatch(/ [;!?:»]|\d %/);
        expect(sentence).not.toMatch(/« /);
      }
  });

  test("titles have at most fifteen words", () => {
    for (const locale of locales)
      for (const page of pages(locale))
        for (const {title} of Object.values(page.figures)) {
          const count = title.split(/[\s\u00a0\u202f]+/).filter((word) => /[\p{L}\d]/u.test(word)).length;
          expect(count, title).toBeLessThanOrEqual(15);
        }
  });

  test("agree with nouns of the other gender", () => {
    const of = {...summary, vocabulary: tickets};
    const french = [
      tabularExecutiveView(executive({of, guess})),
      tabularDataView(dataPage({}, "fr", of)),
      tabularModelsView({...models(), speech: tabularSpeech("fr", tickets)})
    ]
      .flatMap(sentencesOf)
      // The store calls one of its columns so.
      .map((sentence) => sentence.replaceAll("Nom de l’application", ""))
      .join("\n");
    expect(french).toMatch(/billets sur 100 bien classés/);
    expect(french).not.toMatch(
      /application|catégorie|classées|ajoutées|la service|une service|retrouvées|prises pour/
    );
  });
});
