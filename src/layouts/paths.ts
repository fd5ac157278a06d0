import {type LoadedReport, loadReports} from "../data/load.ts";
import type {Locale} from "../i18n/locale.ts";
import {locales} from "../i18n/locale.ts";

const parameter = (locale: Locale): string | undefined => (locale === locales[0] ? undefined : locale);

/** One page a language. */
export const localePaths = () =>
  locales.map((locale) => ({params: {locale: parameter(locale)}, props: {locale}}));

/** One page a language and report. */
export async function reportPaths(): Promise<
  {params: {locale: string | undefined; report: string}; props: {locale: Locale; report: LoadedReport}}[]
> {
  const reports = await loadReports();
  return locales.flatMap((locale) =>
    reports.map((report) => ({
      params: {locale: parameter(locale), report: report.summary.id},
      props: {locale, report}
    }))
  );
}
