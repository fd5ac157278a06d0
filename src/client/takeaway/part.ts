/** What turns the figures of a page into files: loaded when a reader first asks for one. */
export {csv} from "../../data/csv.ts";
