import {html} from "../components/dom.ts";
import {BuildCheck, type BuildState} from "./build-check.ts";

async function ask(address: URL): Promise<string> {
  const response = await fetch(address, {cache: "no-store"});
  if (!response.ok) throw new Error(`the site answered ${response.status}`);
  return response.text();
}

/**
 * `<vigie-newer data-check data-same data-newer data-unknown data-reload>`: says when the site was built anew since this
 * page was, asked once when the page opens and whenever the reader wants to know. Nothing at all on a disk, where there
 * is nobody to ask, nor in the report file, whose root element names no build.
 */
export class NewerBuild extends HTMLElement {
  readonly #status = html(document, "span", {role: "status"});
  #check: BuildCheck | null = null;

  connectedCallback(): void {
    const {build, root} = document.documentElement.dataset;
    if (!location.protocol.startsWith("http") || build === undefined || root === undefined) return;
    const address = new URL(`${root}health.json`, location.href);
    this.#check = new BuildCheck({own: build, ask: () => ask(address), now: () => performance.now()});
    this.replaceChildren(
      this.#button(this.dataset.check ?? "", () => this.#show(true)),
      this.#status
    );
    this.#show(false);
  }

  #button(label: string, action: () => void): HTMLElement {
    const button = html(document, "button", {type: "button"}, label);
    button.addEventListener("click", action);
    return button;
  }

  /** Tells the reader of a newer build; of none only when asked. */
  async #show(asked: boolean): Promise<void> {
    const state = (await this.#check?.state()) ?? "unknown";
    if (!asked && state !== "newer") return;
    this.dataset.state = state;
    this.#status.textContent = this.#words(state);
    if (state === "newer" && this.childElementCount === 2)
      this.append(this.#button(this.dataset.reload ?? "", () => location.reload()));
  }

  #words(state: BuildState): string {
    const {same = "", newer = "", unknown = ""} = this.dataset;
    return {same, newer, unknown}[state];
  }
}
