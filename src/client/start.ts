/**
 * What the report file runs first: finds what it carries, unpacks the script of its pages and runs it, which the
 * policy allows by its hash. When that is damaged the page stays as it was built and says so.
 */
import {archivedFiles} from "../data/archive.ts";
import {carry} from "../data/carried.ts";
import {scriptPath} from "../report/part.ts";

const {damaged} = document.currentScript!.dataset;
const files = archivedFiles(document);
carry(files);

function say(text: string): void {
  const line = document.createElement("p");
  line.className = "notice critical";
  line.setAttribute("role", "alert");
  line.textContent = text;
  document.getElementById("content")?.prepend(line);
  document.documentElement.classList.remove("arriving");
}

files.read(scriptPath).then(
  (bytes) => {
    const script = document.createElement("script");
    script.textContent = new TextDecoder().decode(bytes);
    document.body.append(script);
  },
  () => say(damaged!)
);
