/** The explorer of models; loaded when a reader opens it. */
export {ExplorerPage} from "./page.ts";
