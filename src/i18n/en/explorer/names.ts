/** Names of what the explorer offers, each with a line of help, in English. */
import type {ModelId} from "../../../../pipeline/core/explorer/models/parameters.ts";
import type {DataName, TabName} from "../../../views/explorer/state.ts";
import type {SettingWords} from "../../fr/explorer/names.ts";

export const data: Readonly<Record<DataName, SettingWords>> = {
  iris: {label: "Iris", help: "150 flowers of three species, four measurements in centimetres."},
  wine: {
    label: "Wine",
    help: "178 wines of three cultivars, thirteen chemical measurements on very different scales."
  },
  breastCancer: {
    label: "Breast Cancer",
    help: "569 tumours, malignant or benign, thirty measurements of their cells."
  },
  own: {label: "Your CSV file", help: "It is read in this page: nothing is sent."}
};

export const models: Readonly<Record<ModelId, SettingWords>> = {
  forest: {label: "Random forest", help: "Many trees of questions, each on a draw of the rows; they vote."},
  svm: {label: "SVM", help: "Looks for the border that is farthest from the two classes it parts."},
  logistic: {
    label: "Logistic regression",
    help: "One weighted sum per class: the simplest, good to compare with."
  },
  knn: {label: "K nearest neighbours", help: "Answers as the known rows do that are most alike."},
  boosting: {label: "Gradient boosting (Vigie)", help: "Small trees in a row, each correcting those before."},
  ourForest: {label: "Random forest (Vigie)", help: "Vigie’s own forest: faster, with finer probabilities."}
};

export const parameters: Readonly<Record<string, SettingWords>> = {
  trees: {label: "Number of trees", help: "More trees make the vote steadier, and take longer."},
  depth: {label: "Maximum depth", help: "Questions in a row; a deep tree learns by heart."},
  minSamples: {label: "Minimum rows per leaf", help: "A leaf of few rows learns what is peculiar to them."},
  kernel: {label: "Kernel", help: "The shape of the border: straight, free (RBF) or polynomial."},
  C: {label: "C", help: "Small: a smooth border that tolerates errors. Large: clings to the rows learned."},
  gamma: {label: "Gamma", help: "How far a row reaches: large, it influences its neighbours only."},
  degree: {label: "Degree", help: "Degree of the polynomial: the higher, the more tortuous the border."},
  k: {label: "Number of neighbours (k)", help: "One neighbour recites; too many blur everything."},
  weights: {label: "Weight of neighbours", help: "The same for all, or more for the nearest."},
  rounds: {label: "Number of rounds", help: "One more small tree each round; too many overfit."},
  rate: {
    label: "Learning rate",
    help: "Share of each correction that is kept: small is careful, but takes more rounds."
  },
  leaves: {
    label: "Maximum leaves per tree",
    help: "More leaves make finer rules, and more risk of learning chance."
  }
};

export const choices: Readonly<Record<string, string>> = {
  linear: "Linear",
  rbf: "RBF",
  polynomial: "Polynomial",
  uniform: "The same for all",
  distance: "By distance"
};

export const tabs: Readonly<Record<TabName, string>> = {
  report: "Detailed report",
  confusion: "Confusion matrix",
  curves: "ROC and precision–recall",
  importance: "Importance",
  distributions: "Distributions",
  map: "Decision map",
  learning: "Learning curve",
  folds: "Cross-validation",
  dataset: "About the dataset",
  code: "Code"
};

export const nouns: Readonly<Record<DataName, {one: string; other: string}>> = {
  iris: {one: "flower", other: "flowers"},
  wine: {one: "wine", other: "wines"},
  breastCancer: {one: "tumour", other: "tumours"},
  own: {one: "row", other: "rows"}
};

/** Classes that a sentence names one by one; more are counted. */
export const mostNamed = 3;
