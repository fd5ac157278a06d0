/** What libraries say of a reader's slip is said in the reader's words, with the line and the whole name. */
import {expect, test} from "vitest";
import {runCells} from "../../../src/cells/run.ts";
import {cellScope} from "../../../src/cells/scope.ts";
import {cellFault} from "../../../src/client/cells/fault-text.ts";
import {chapterMessages} from "../../../src/i18n/chapters.ts";
import type {Locale} from "../../../src/i18n/locale.ts";

async function told(code: string, locale: Locale): Promise<string> {
  const sales = [{month: 1, sales: 2, region: "Nord"}];
  const {error} = (await runCells([{id: "a", code: `\n${code}`}], cellScope(locale, {sales}))).get("a")!;
  return error ? cellFault(error, chapterMessages(locale)).replace(/[\u00a0\u202f]/g, " ") : "";
}

const noColumn = (name: string): string =>
  `La colonne « ${name} » n’existe pas dans cette table. Vérifiez l’orthographe, majuscules comprises. Il y a : month, sales, region (ligne 2).`;

test.each([
  ['aq.from(sales).groupby("regoin")', noColumn("regoin")],
  ['aq.from(sales).orderby("m")', noColumn("m")],
  ['aq.from(sales).rollup({v: op.sum("vente")})', noColumn("vente")],
  ["aq.from(sales).derive({v: d => d.salse * 2})", noColumn("salse")],
  ['aq.from(sales).select("foo")', noColumn("foo")],
  [
    "const taux = 2; aq.from(sales).derive({v: d => d.sales * taux})",
    "Arquero ne voit pas « taux » dans cette fonction : mettez aq.escape(d => …) autour d’elle, ou donnez-le-lui : .params({taux}), puis (d, $) => $.taux (ligne 2)."
  ],
  [
    "aq.from(sales).derive({v: d => { let x = 1; x = 2; return x; }})",
    "Arquero ne sait pas lire « x = 2 » dans cette fonction : employez celles de op (op.round…), ou mettez aq.escape(d => …) autour de la vôtre (ligne 2)."
  ],
  [
    'aq.from(sales).filter(d => d.region.foo("x"))',
    'Arquero ne sait pas lire « d.region.foo("x") » dans cette fonction : employez celles de op (op.round…), ou mettez aq.escape(d => …) autour de la vôtre (ligne 2).'
  ],
  ["aq.from(3)", "Il faut une liste de lignes ; trouvé : number (ligne 2)."],
  [
    "d3.index([1, 1], d => d)",
    "Deux lignes ont la même clé : d3.index en veut une seule par clé, d3.group les réunit (ligne 2)."
  ],
  [
    "d3.sum(sales.sales)",
    "Il faut une liste ici, par exemple « sales » ou « sales.map(d => d.sales) » (ligne 2)."
  ],
  ['d3.max(sales, "sales")', "Il faut une fonction ici, par exemple « d => d.sales » (ligne 2)."],
  ["const a = 3; for (const b of a) b;", "« a » n’est pas une liste (ligne 2)."],
  ["sales.foo()", "« sales.foo » n’est pas une fonction (ligne 2)."],
  ["d3.sum(sales, d => d.foo())", "« d.foo » n’est pas une fonction (ligne 2)."],
  [
    "Inputs.search(sales)",
    "Inputs.search n’est pas disponible dans une cellule. Il y a : range, select, radio, checkbox, play, date, toggle, text, button (ligne 2)."
  ],
  ["sales.map(d => (d.sales)", "Le signe « ( » ouvert ici n’est pas fermé (ligne 2)."]
])("%s", async (code, sentence) => {
  expect(await told(code, "fr")).toBe(sentence);
});

test.each([
  ['aq.from(sales).groupby("regoin")', /^This table has no column “regoin”/],
  [
    "const taux = 2; aq.from(sales).derive({v: d => d.sales * taux})",
    /^Arquero does not see “taux”.*\$\.taux \(line 2\)/
  ],
  ["aq.from(sales).derive({v: d => { let x = 1; x = 2; return x; }})", /^Arquero cannot read “x = 2”/],
  ["d3.sum(sales.sales)", /^A list is expected here/],
  ['d3.max(sales, "sales")', /^A function is expected here/]
])("in English: %s", async (code, sentence) => {
  expect(await told(code, "en")).toMatch(sentence);
});
