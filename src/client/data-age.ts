const day = 86_400_000;

/** `<vigie-age data-built>`: how long ago the report was computed, once that is more than a day. */
export class DataAge extends HTMLElement {
  connectedCallback(): void {
    const days = Math.floor((Date.now() - Date.parse(this.dataset.built ?? "")) / day);
    if (!(days >= 1)) return;
    const format = new Intl.RelativeTimeFormat(document.documentElement.lang, {numeric: "always"});
    this.textContent = `(${format.format(-days, "day")})`;
  }
}
