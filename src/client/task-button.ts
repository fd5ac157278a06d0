import {html} from "../components/dom.ts";
import type {SiteMessages} from "../i18n/fr/site.ts";
import {reasonOf} from "./reason.ts";

/** A shorter wait goes unmentioned, milliseconds. */
const patience = 150;

/** A button that prepares something: it says so while it does, starts nothing twice, and offers a failure again. */
export interface TaskButton {
  readonly label: string;
  readonly button: HTMLButtonElement;
  /** Names what the task is about for those who hear the button alone. */
  name(topic: string): void;
}

/**
 * Makes one. `task` resolves with what to say when it is done, empty for nothing; `say` is given that, or what went
 * wrong.
 */
export function taskButton(
  label: string,
  {exports: words}: SiteMessages,
  task: () => Promise<string>,
  say: (text: string) => void
): TaskButton {
  const button = html(document, "button", {type: "button"}, label) as HTMLButtonElement;
  let about = "";
  const show = (text: string): void => {
    button.textContent = text;
    if (about === "") button.removeAttribute("aria-label");
    else button.setAttribute("aria-label", words.named(text, about));
  };
  const run = async (): Promise<void> => {
    if (button.ariaBusy === "true") return;
    button.ariaBusy = "true";
    say("");
    const waiting = setTimeout(() => show(words.preparing), patience);
    try {
      say(await task());
      show(label);
    } catch (error) {
      say(words.failed(label, reasonOf(error)));
      show(words.retry(label));
    } finally {
      clearTimeout(waiting);
      button.ariaBusy = null;
    }
  };
  button.addEventListener("click", run);
  return {
    label,
    button,
    name(topic) {
      if (about === topic) return;
      about = topic;
      if (button.ariaBusy !== "true") show(button.textContent ?? label);
    }
  };
}
