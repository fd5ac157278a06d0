/** What makes cells, and the explorer of models, live; loaded when a reader first touches one. Both draw with Plot. */

export {ExplorerPage} from "../explorer/page.ts";
export {LiveChapter} from "./live-chapter.ts";
