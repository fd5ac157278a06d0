import type {Plugin} from "vite";

const id = "virtual:vigie/site";

/** What `virtual:vigie/site` exports. */
export type SiteModule = typeof import("virtual:vigie/site");

/** Serves the module that pages import to learn where the site's files are. */
export const siteModule = (values: SiteModule): Plugin => ({
  name: "vigie-site",
  resolveId: (source) => (source === id ? `\0${id}` : undefined),
  load: (source) =>
    source === `\0${id}`
      ? Object.entries(values)
          .map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};`)
          .join("\n")
      : undefined
});
