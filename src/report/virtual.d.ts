/** What the integration tells the pages about the site around them. */
declare module "virtual:vigie/site" {
  /** Path of the style sheet from the site's root. */
  export const style: string;
  /** Path of the browser code from the site's root. */
  export const script: string;
  /** True in the development server: modules instead of one classic script, and no content policy. */
  export const dev: boolean;
  /** Folder of the emitted reports on the building machine; never written to a page. */
  export const dataFolder: string;
}
