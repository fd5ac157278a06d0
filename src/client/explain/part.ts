/** What runs the models in the page and explains them: loaded when a reader asks beyond what the page carries. */
export {openExplainers} from "../../data/explainers.ts";
