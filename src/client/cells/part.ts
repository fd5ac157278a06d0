/** What makes the cells of a chapter live; loaded when a reader first touches one. */
export {LiveChapter} from "./live-chapter.ts";
