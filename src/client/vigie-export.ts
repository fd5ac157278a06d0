import {html} from "../components/dom.ts";
import type {SiteMessages} from "../i18n/fr/site.ts";
import {copyLink} from "./copy-link.ts";
import {shareLink} from "./share-link.ts";
import {type TaskButton, taskButton} from "./task-button.ts";

/** What a row of buttons offers: files and a link. */
export interface Offer {
  readonly label: string;
  /** Makes what the button gives, with what is on screen when it is pressed. */
  readonly make: () => Promise<void>;
}

/** `<vigie-export>`: buttons that give what is on screen as files, and a link to it. */
export class VigieExport extends HTMLElement {
  #buttons: readonly TaskButton[] = [];

  /** Whether it has its buttons. */
  get ready(): boolean {
    return this.#buttons.length > 0;
  }

  /** Puts a button for each offer, then one that copies the link to `figure`, or to the page where that is null. */
  offer(offers: readonly Offer[], figure: string | null, words: SiteMessages): void {
    const said = html(document, "span", {class: "said", role: "status"});
    const field = html(document, "span", {class: "link-field"});
    const say = (text: string): void => {
      said.textContent = text;
    };
    const file = ({label, make}: Offer): TaskButton =>
      taskButton(label, words, () => make().then(() => ""), say);
    const link = taskButton(words.exports.link, words, () => copyLink(shareLink(figure), field, words), say);
    this.#buttons = [...offers.map(file), link];
    this.replaceChildren(...this.#buttons.map(({button}) => button), said, field);
  }

  /** Names what the buttons give, and hides those whose file cannot be given now. */
  update(topic: string, hidden: readonly string[]): void {
    for (const {label, name, button} of this.#buttons) {
      name(topic);
      button.hidden = hidden.includes(label);
    }
  }
}
