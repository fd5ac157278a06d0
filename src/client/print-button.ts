/** `<vigie-print data-label>`: a button that prints the page. */
export class PrintButton extends HTMLElement {
  connectedCallback(): void {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = this.dataset.label ?? "";
    button.addEventListener("click", () => print());
    this.replaceChildren(button);
  }
}
