import type {Plugin} from "vite";
import {type PartName, partPath} from "./part.ts";
import {buildPart, partNames} from "./parts.ts";

/** Where the development server has each part. */
export const servedParts = Object.fromEntries(partNames.map((name) => [name, partPath(name)])) as Readonly<
  Record<PartName, string>
>;

/** Development server: bundles a part when a page asks for it, as the build would. */
export const serveParts = (root: string): Plugin => ({
  name: "vigie-parts",
  configureServer({middlewares}) {
    for (const name of partNames)
      middlewares.use(`/${partPath(name)}`, (_, response, next) => {
        buildPart(root, name).then(({content}) => {
          response.setHeader("Content-Type", "text/javascript");
          response.end(content);
        }, next);
      });
  }
});
