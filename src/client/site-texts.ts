/** Texts of the site's own code and style, for files that must carry them: packed in this one, fetched, or beside it. */
import {carried} from "../data/carried.ts";
import {DataError, type Remedy} from "../data/error.ts";
import {unpack} from "../data/packed.ts";
import {runScript} from "../data/script.ts";
import {type PartName, partAttribute, partPath} from "../report/part.ts";

const copy: Remedy = {fault: "missing", text: "Copy the whole folder of the site, and open the page again"};

type Shelf = {vigieFiles?: Record<string, string>};

const decode = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

/** Text of a file of the site, by its address; from disk it lies beside it as a script. */
async function textAt(url: URL): Promise<string> {
  const name = url.pathname.replace(/.*\//, "");
  const missing = (): never => {
    throw new DataError(name, "it did not come", copy);
  };
  if (url.protocol !== "file:") {
    const response = await fetch(url).catch(missing);
    return response.ok ? response.text() : missing();
  }
  await runScript(new URL(`${url.href}.js`)).catch(missing);
  const text = (globalThis as Shelf).vigieFiles?.[`text/${name}`];
  return text === undefined ? missing() : decode(await unpack(name, text));
}

/** Text of a part's script. @throws {DataError} when it does not come. */
export async function partText(name: PartName): Promise<string> {
  const address = document.documentElement.getAttribute(partAttribute(name));
  if (address !== null) return textAt(new URL(address, location.href));
  return decode(await carried().read(partPath(name)));
}

/** Text of the style sheet. @throws {DataError} when it does not come. */
export async function styleText(): Promise<string> {
  const link = document.querySelector<HTMLLinkElement>('link[rel="stylesheet"]');
  if (link) return textAt(new URL(link.href));
  return document.querySelector("head > style")?.textContent ?? "";
}
