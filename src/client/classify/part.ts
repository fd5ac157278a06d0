/** What runs the classifier in the page: loaded when a reader tries a name. */
export {openClassifier} from "../../data/classifier.ts";
