import mdx from "@astrojs/mdx";
import {defineConfig} from "astro/config";
import {vigie} from "./src/report/integration.ts";

export default defineConfig({
  output: "static",
  trailingSlash: "ignore",
  devToolbar: {enabled: false},
  integrations: [vigie(), mdx({syntaxHighlight: false})]
});
