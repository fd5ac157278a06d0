/** Parts of the browser code that are loaded when first needed, each a classic script of its own. */
import {carried} from "../data/carried.ts";
import {DataError, type Remedy} from "../data/error.ts";
import {runScript} from "../data/script.ts";
import {type PartName, partAttribute, partPath, partShelf} from "../report/part.ts";

/** What each part exports. Its types cost nothing; its code comes when asked for. */
interface Parts {
  readonly cells: typeof import("./cells/part.ts");
  readonly classify: typeof import("./classify/part.ts");
  readonly data: typeof import("./data/part.ts");
  /** Text of the script of a page that is taken away. */
  readonly dashboard: {readonly text: string};
  readonly editor: typeof import("./editor/part.ts");
  /** Text of the code of workers: of cells, and of the explorer. */
  readonly engine: {readonly text: string};
  readonly explain: typeof import("./explain/part.ts");
  readonly takeaway: typeof import("./takeaway/part.ts");
}

type Shelf = {[partShelf]?: Partial<Parts>};

const reload: Remedy = {
  fault: "missing",
  text: "Reload the page; if it stays so, this copy of the report is incomplete"
};

/** Parts loaded or on their way. */
const asked = new Map<PartName, Promise<unknown>>();

/** Runs the script of a part: the page names its address, or the report file carries it packed. */
async function run(name: PartName): Promise<void> {
  const address = document.documentElement.getAttribute(partAttribute(name));
  if (address !== null) return runScript(new URL(address, location.href));
  const script = document.createElement("script");
  script.textContent = new TextDecoder().decode(await carried().read(partPath(name)));
  document.head.append(script);
  script.remove();
}

async function load<N extends PartName>(name: N): Promise<Parts[N]> {
  await run(name).catch((error: Error) => {
    throw new DataError(partPath(name), `it did not come (${error.message})`, reload);
  });
  const part = (globalThis as Shelf)[partShelf]?.[name];
  if (!part) throw new DataError(partPath(name), "it came, but did not run", reload);
  return part;
}

/** What loads a part: a part is handed it, and asks for others through the page's own. */
export type LoadPart = <N extends PartName>(name: N) => Promise<Parts[N]>;

/**
 * The exports of a part, loaded once however often it is asked for. Rejects with a `DataError` when it does
 * not come; asking again then tries again.
 */
export function loadPart<N extends PartName>(name: N): Promise<Parts[N]> {
  const loading = (asked.get(name) ?? load(name)) as Promise<Parts[N]>;
  asked.set(name, loading);
  loading.catch(() => asked.delete(name));
  return loading;
}
