/** How the report file starts: the script of its pages is packed as all else is, and its policy allows it by its hash. */
import {gzipSync} from "node:zlib";

/** Id of the inert element that holds the script. */
const id = "vigie-script";

/** The script of the pages. Base64, which browsers read themselves: what unpacks it is a few lines that are not packed. */
export const packedScript = (script: string): string =>
  `<script type="text/plain" id="${id}">${gzipSync(script, {level: 9}).toString("base64")}</script>`;

/** Code that unpacks the script and runs it; when it is damaged the page stays as it was built and says `damaged`. */
export const startScript = (damaged: string): string => `(async d => {
  try {
    const gzip = Uint8Array.from(atob(d.getElementById("${id}").textContent), byte => byte.charCodeAt(0));
    const stream = new Blob([gzip]).stream().pipeThrough(new DecompressionStream("gzip"));
    const script = d.createElement("script");
    script.textContent = await new Response(stream).text();
    d.body.append(script);
  } catch {
    const line = d.createElement("p");
    line.className = "notice critical";
    line.setAttribute("role", "alert");
    line.textContent = ${JSON.stringify(damaged)};
    d.getElementById("content").prepend(line);
    d.documentElement.classList.remove("arriving");
  }
})(document)`;
