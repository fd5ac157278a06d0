/** What turns what is on screen into files: loaded when a reader first asks for one. */
export {arrow} from "./arrow.ts";
export {pngFile, svgFile} from "./picture/file.ts";
export {workbook} from "./workbook.ts";
