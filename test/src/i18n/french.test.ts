import {describe, expect, test} from "vitest";
import {formats} from "../../../src/i18n/format.ts";
import {elides, frenchNoun} from "../../../src/i18n/french.ts";
import {spaceFrench} from "../../../src/i18n/typography.ts";

const noun = (one: string, gender: "m" | "f") => frenchNoun({one, other: `${one}s`, gender}, formats("fr"));

describe("a French noun", () => {
  test("elides before a vowel, an accented vowel and a mute h", () => {
    for (const word of ["essieu", "étage", "hélice", "œil", "Alternateur"])
      expect(elides(word), word).toBe(true);
  });

  test("does not elide before a consonant or an aspirated h", () => {
    for (const word of ["moteur", "pompe", "hacheur", "haut-parleur", "hublot"])
      expect(elides(word), word).toBe(false);
  });

  test("takes its articles and contractions from gender and first letter", () => {
    const [moteur, pompe, hélice] = [noun("moteur", "m"), noun("pompe", "f"), noun("hélice", "f")];
    expect([moteur.le, moteur.du, moteur.de, moteur.au]).toEqual([
      "le moteur",
      "du moteur",
      "de moteur",
      "au moteur"
    ]);
    expect([pompe.le, pompe.du, pompe.de, pompe.au]).toEqual([
      "la pompe",
      "de la pompe",
      "de pompe",
      "à la pompe"
    ]);
    expect([hélice.le, hélice.du, hélice.deOther, hélice.au]).toEqual([
      "l’hélice",
      "de l’hélice",
      "d’hélices",
      "à l’hélice"
    ]);
  });

  test("is counted in words up to sixteen, none and one in its gender", () => {
    const pompe = noun("pompe", "f");
    expect([0, 1, 2, 16, 17].map(pompe.spell)).toEqual([
      "aucune pompe",
      "une pompe",
      "deux pompes",
      "seize pompes",
      "17\u00a0pompes"
    ]);
  });

  test("makes adjectives agree in gender and number", () => {
    const [moteur, pompe] = [noun("moteur", "m"), noun("pompe", "f")];
    expect([moteur.agree("dégradé", 1), moteur.agree("dégradé", 2)]).toEqual(["dégradé", "dégradés"]);
    expect([pompe.agree("dégradé", 1), pompe.agree("critique", 2), pompe.agree("appris", 2)]).toEqual([
      "dégradée",
      "critiques",
      "apprises"
    ]);
  });
});

test("French spacing is no-break before double punctuation and inside guillemets, and leaves times alone", () => {
  expect(spaceFrench("Lecture : « vu » ; non ? oui ! 14:00")).toBe(
    "Lecture\u00a0: «\u00a0vu\u00a0»\u202f; non\u202f? oui\u202f! 14:00"
  );
  expect(spaceFrench("95 % de 1 234 567 €, le 3 mai 2025 (%)")).toBe(
    "95\u202f% de 1\u202f234\u202f567\u202f€, le 3 mai 2025 (%)"
  );
});
