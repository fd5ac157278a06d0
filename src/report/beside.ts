import type {SiteFile} from "./bundle.ts";
import {pack} from "./pack.ts";

/** A script of the site, or its style sheet, once more as a script that carries its text: from disk no page can read it. */
export const besideText = ({path, content}: SiteFile): SiteFile => ({
  path: `${path}.js`,
  content: `(globalThis.vigieFiles??={})[${JSON.stringify(`text/${path.replace(/.*\//, "")}`)}]="${pack(content)}";\n`
});

/**
 * Each file that pages load, once more as a script of the same bytes: a page opened from disk cannot fetch, but
 * can add a script that lies beside it. `files` are by path from the site's root, `data/<report>/<path>`.
 */
export const besideFiles = (files: ReadonlyMap<string, Uint8Array>): SiteFile[] =>
  [...files]
    .filter(([path]) => /\.arrow$|\/(manifest|course|model(-[^/]+)?)\.json$/.test(path))
    .map(([path, bytes]) => ({
      path: `${path}.js`,
      content: `(globalThis.vigieFiles??={})[${JSON.stringify(path.slice("data/".length))}]="${pack(bytes)}";\n`
    }));
