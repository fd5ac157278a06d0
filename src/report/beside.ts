import type {SiteFile} from "./bundle.ts";
import {pack} from "./pack.ts";

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
