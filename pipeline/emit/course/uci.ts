/** The tables of the UCI repository that the course uses: what their files hold, and words for it. */
import type {CourseTable, CourseTableName} from "../../contract/course.ts";
import type {UciLayout, UciTable} from "../../core/parse/uciTable.ts";
import {CELL_FEATURES} from "./breastCancer.ts";
import {type ColumnWords, type CourseDraft, number, same, text} from "./definition.ts";

/** A table as its file and as cells have it. */
export interface UciDefinition extends Pick<CourseTable, "source"> {
  readonly name: CourseTableName;
  /** From the project's root. */
  readonly file: string;
  readonly rows: number;
  /** In file order. */
  readonly features: Readonly<Record<string, ColumnWords>>;
  /** The column of classes; each class as the file spells it, in French and in English, in file order. */
  readonly target: {
    readonly name: string;
    readonly label: readonly [fr: string, en: string];
    readonly classes: readonly (readonly [file: string, fr: string, en: string])[];
  };
}

const cm = same("cm");

export const uciTables: readonly UciDefinition[] = [
  {
    name: "iris",
    file: "data/uci/iris.csv",
    rows: 150,
    source: {
      fr: "Iris, R. A. Fisher (1936), UCI Machine Learning Repository, CC BY 4.0.",
      en: "Iris, R. A. Fisher (1936), UCI Machine Learning Repository, CC BY 4.0."
    },
    features: {
      sepalLength: number("longueur du sépale", "sepal length", cm),
      sepalWidth: number("largeur du sépale", "sepal width", cm),
      petalLength: number("longueur du pétale", "petal length", cm),
      petalWidth: number("largeur du pétale", "petal width", cm)
    },
    target: {
      name: "species",
      label: ["espèce", "species"],
      classes: ["setosa", "versicolor", "virginica"].map((name) => [name, name, name] as const)
    }
  },
  {
    name: "wine",
    file: "data/uci/wine_data.csv",
    rows: 178,
    source: {
      fr: "Wine, S. Aeberhard et M. Forina (1992), UCI Machine Learning Repository, CC BY 4.0.",
      en: "Wine, S. Aeberhard and M. Forina (1992), UCI Machine Learning Repository, CC BY 4.0."
    },
    features: {
      alcohol: number("alcool", "alcohol"),
      malicAcid: number("acide malique", "malic acid"),
      ash: number("cendres", "ash"),
      alcalinityOfAsh: number("alcalinité des cendres", "alcalinity of ash"),
      magnesium: number("magnésium", "magnesium"),
      totalPhenols: number("phénols totaux", "total phenols"),
      flavanoids: number("flavonoïdes", "flavanoids"),
      nonflavanoidPhenols: number("phénols non flavonoïdes", "nonflavanoid phenols"),
      proanthocyanins: number("proanthocyanidines", "proanthocyanins"),
      colorIntensity: number("intensité de la couleur", "color intensity"),
      hue: number("teinte", "hue"),
      od280Od315: number("rapport OD280/OD315 du vin dilué", "OD280/OD315 of diluted wine"),
      proline: number("proline", "proline")
    },
    target: {
      name: "cultivar",
      label: ["cépage", "cultivar"],
      classes: [1, 2, 3].map((n) => [`class_${n - 1}`, `cépage ${n}`, `cultivar ${n}`] as const)
    }
  },
  {
    name: "breastCancer",
    file: "data/uci/breast_cancer.csv",
    rows: 569,
    source: {
      fr: "Breast Cancer Wisconsin (Diagnostic), W. Wolberg, O. Mangasarian, N. Street et W. Street (1993), UCI Machine Learning Repository, CC BY 4.0.",
      en: "Breast Cancer Wisconsin (Diagnostic), W. Wolberg, O. Mangasarian, N. Street and W. Street (1993), UCI Machine Learning Repository, CC BY 4.0."
    },
    features: CELL_FEATURES,
    target: {
      name: "diagnosis",
      label: ["diagnostic", "diagnosis"],
      classes: [
        ["malignant", "maligne", "malignant"],
        ["benign", "bénigne", "benign"]
      ]
    }
  }
];

/** What the parser is to expect of a table's file. */
export const layoutOf = ({file, rows, features, target}: UciDefinition): UciLayout => ({
  file,
  rows,
  features: Object.keys(features),
  classes: target.classes.map(([spelling]) => spelling)
});

/** A table as parsed, with its words. */
export function uciDraft({name, source, features, target}: UciDefinition, parsed: UciTable): CourseDraft {
  const [fr, en] = target.label;
  const words = Object.fromEntries(target.classes.map(([, french, english]) => [french, english]));
  const columns = Object.keys(features).map((feature, i) => [feature, parsed.columns[i]] as const);
  return {
    name,
    origin: "uci",
    source,
    columns: {...features, [target.name]: text(fr, en, words)},
    values: {
      ...Object.fromEntries(columns),
      [target.name]: Array.from(parsed.target, (k) => target.classes[k][1])
    }
  };
}
