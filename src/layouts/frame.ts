/** What the frame of a report's page says, whatever the kind of report. */
import type {ReportKind} from "../../pipeline/contract/manifest.ts";
import type {Origin} from "../../pipeline/contract/summary.ts";
import type {PageFacts} from "../client/takeaway/shown.ts";
import type {Locale} from "../i18n/locale.ts";
import type {PageName} from "../i18n/routes.ts";

export interface Frame {
  readonly kind: ReportKind;
  readonly id: string;
  /** Title of the report in the page's language. */
  readonly title: string;
  /** Where its data comes from, and its name in the page's language. */
  readonly origin: Origin;
  readonly built: string;
  readonly build: string;
  readonly seed: number;
  /** Pages of the report, in the order of the navigation. */
  readonly navigation: readonly {readonly page: PageName; readonly label: string}[];
  /** What stands under the masthead after the date. */
  readonly dateline: readonly string[];
  /** What simulated data is not, in a sentence. */
  readonly simulated: string;
  /** How many flaws were mended while the data was read, and where that is told; nothing without any. */
  readonly repairs: {readonly lead: string; readonly text: string} | null;
  /** Files of the report that readers may take: label, and path within its folder. */
  readonly files: readonly {readonly label: string; readonly path: string}[];
  /** Words of the marks, and the figure whose table stands for the page: what exports say. */
  readonly levels: PageFacts["levels"];
  readonly main: string;
}

/** Name of the origin in a language. */
export const originName = ({origin}: Frame, locale: Locale): string => origin.name[locale];
