/** What the integration tells the pages about the site around them. */
declare module "virtual:vigie/site" {
  /** Path of the style sheet from the site's root. */
  export const style: string;
  /** Paths from the site's root of the scripts that pages begin with, by kind of report and language. */
  export const scripts: Readonly<
    Record<import("./part.ts").ScriptName, Readonly<Record<import("../i18n/locale.ts").Locale, string>>>
  >;
  /** Paths from the site's root of the parts that are loaded when first needed. */
  export const parts: Readonly<Record<import("./part.ts").PartName, string>>;
  /** True in the development server: modules instead of one classic script, and no content policy. */
  export const dev: boolean;
  /** Folder of the emitted reports on the building machine; never written to a page. */
  export const dataFolder: string;
}

/** What the bundler makes of a pattern of files. */
interface ImportMeta {
  glob<T>(
    pattern: string,
    options: {readonly eager: true; readonly query?: string; readonly import?: string}
  ): Readonly<Record<string, T>>;
}
