/** What reads and checks a report's files: loaded when a page first needs more than it carries. */
import {ReportFiles, type Transport} from "../../data/report.ts";

export const open = (transport: Transport): Promise<ReportFiles> => ReportFiles.open(transport);
