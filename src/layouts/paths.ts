import type {ReportKind} from "../../pipeline/contract/manifest.ts";
import {loadChapters} from "../data/chapters.ts";
import {type LoadedReport, loadReports} from "../data/load.ts";
import type {Locale} from "../i18n/locale.ts";
import {locales} from "../i18n/locale.ts";

const parameter = (locale: Locale): string | undefined => (locale === locales[0] ? undefined : locale);

/** One page a language. */
export const localePaths = () =>
  locales.map((locale) => ({params: {locale: parameter(locale)}, props: {locale}}));

/** A report of one kind. */
type Of<Kind extends ReportKind> = Extract<LoadedReport, {readonly kind: Kind}>;

async function pathsOf<Kind extends ReportKind>(kind: Kind): Promise<{locale: Locale; report: Of<Kind>}[]> {
  const reports = (await loadReports()).filter((report): report is Of<Kind> => report.kind === kind);
  return locales.flatMap((locale) => reports.map((report) => ({locale, report})));
}

/*
 * A folder of pages a kind: `[report]` for reports of kind `rul`, `[table]` for those of kind `tabular`. Both have
 * pages of the same names; each makes those of its own reports.
 */

/** One page a language and report of kind `rul`. */
export const rulPaths = async () =>
  (await pathsOf("rul")).map((props) => ({
    params: {locale: parameter(props.locale), report: props.report.summary.id},
    props
  }));

/** One page a language and report of kind `tabular`. */
export const tabularPaths = async () =>
  (await pathsOf("tabular")).map((props) => ({
    params: {locale: parameter(props.locale), table: props.report.summary.id},
    props
  }));

/** One page a chapter and language; none where the site is built without the course. */
export const chapterPaths = async () =>
  (await loadChapters()).map(({id, locale}) => ({
    params: {locale: parameter(locale), chapter: id},
    props: {locale, id}
  }));

/** The list of chapters in each language; none where there are no chapters. */
export const chapterListPaths = async () => ((await loadChapters()).length > 0 ? localePaths() : []);
