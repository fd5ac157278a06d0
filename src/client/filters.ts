import type {Store} from "./store.ts";

/** Value of a control as the store keeps it. */
const parse = (name: string, value: string): string | number | null =>
  value === "" ? null : name === "cluster" ? Number(value) : value;

/** Ties the page's filter controls to the store, both ways. */
export function bindFilters(document: Document, store: Store): void {
  const form = document.querySelector<HTMLFormElement>("form.filters");
  if (!form) return;
  const selects = [...form.querySelectorAll("select")];
  const reset = form.querySelector<HTMLButtonElement>("button[type=reset]");
  const show = (): void => {
    const state: Record<string, unknown> = {...store.state};
    for (const select of selects) select.value = String(state[select.name] ?? "");
    if (reset) reset.hidden = selects.every(({value}) => value === "");
  };
  form.addEventListener("change", ({target}) => {
    const {name, value} = target as HTMLSelectElement;
    store.update({[name]: parse(name, value)});
  });
  form.addEventListener("reset", (event) => {
    event.preventDefault();
    store.update({scenario: null, cluster: null});
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  store.subscribe(show);
  show();
}
