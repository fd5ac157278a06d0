const key = "vigie-theme";
type Theme = "dark" | "light";

/** The theme on screen: the reader's choice, or else the system's. */
function current(): Theme {
  const {theme} = document.documentElement.dataset;
  if (theme === "dark" || theme === "light") return theme;
  return matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
}

function remember(theme: Theme): void {
  try {
    localStorage.setItem(key, theme);
  } catch {
    // Storage may be refused; the choice then lasts as long as the page.
  }
}

/** `<vigie-theme data-dark data-light>`: a button that names the theme it leads to. */
export class ThemeSwitch extends HTMLElement {
  readonly #system = matchMedia("(prefers-color-scheme: dark)");
  #label = (): void => {};

  connectedCallback(): void {
    const button = document.createElement("button");
    button.type = "button";
    this.#label = () => {
      button.textContent = (current() === "dark" ? this.dataset.light : this.dataset.dark) ?? "";
    };
    button.addEventListener("click", () => {
      const next = current() === "dark" ? "light" : "dark";
      document.documentElement.dataset.theme = next;
      remember(next);
      this.#label();
    });
    this.#system.addEventListener("change", this.#label);
    this.#label();
    this.replaceChildren(button);
  }

  disconnectedCallback(): void {
    this.#system.removeEventListener("change", this.#label);
  }
}
