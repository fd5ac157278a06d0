/** The button that takes the place of the word's link, which leads to the glossary without scripts. */
function buttonFor(link: Element): HTMLButtonElement {
  const button = document.createElement("button");
  button.type = "button";
  button.className = link.className;
  button.append(...link.childNodes);
  link.replaceWith(button);
  return button;
}

/** `<vigie-term>`: a word whose definition shows on hover, focus and touch. */
export class Term extends HTMLElement {
  #leave = new AbortController();

  connectedCallback(): void {
    this.#leave = new AbortController();
    const {signal} = this.#leave;
    const word = this.querySelector(".term");
    const definition = this.querySelector<HTMLElement>(".definition");
    if (!word || !definition) return;
    const button = word.localName === "a" ? buttonFor(word) : word;
    button.setAttribute("aria-expanded", "false");
    let held = false;
    const show = (open: boolean): void => {
      definition.hidden = !open;
      button.setAttribute("aria-expanded", String(open));
      if (open) this.#place(definition);
    };
    this.addEventListener("pointerenter", ({pointerType}) => pointerType === "mouse" && show(true), {signal});
    this.addEventListener("pointerleave", ({pointerType}) => pointerType === "mouse" && show(held), {signal});
    button.addEventListener(
      "click",
      () => {
        held = !held;
        show(held);
      },
      {signal}
    );
    this.addEventListener(
      "focusout",
      () => {
        held = false;
        show(false);
      },
      {signal}
    );
    this.addEventListener(
      "keydown",
      ({key}) => {
        if (key !== "Escape") return;
        held = false;
        show(false);
      },
      {signal}
    );
  }

  disconnectedCallback(): void {
    this.#leave.abort();
  }

  /** Keeps the definition within the window. */
  #place(definition: HTMLElement): void {
    definition.style.translate = "";
    const {left, right} = definition.getBoundingClientRect();
    const margin = 12;
    const shift =
      Math.max(margin - left, 0) + Math.min(document.documentElement.clientWidth - margin - right, 0);
    if (shift !== 0) definition.style.translate = `${shift}px`;
  }
}
