/** The code of a cell in the page: as it was built, or in an editor once the reader wants to change it. */
import type {Locale} from "../../i18n/locale.ts";
import type {Editor, EditorSetting} from "../editor/part.ts";
import type {LoadPart} from "../lazy.ts";

export interface CodeSetting extends Pick<EditorSetting, "names" | "label"> {
  readonly locale: Locale;
  readonly load: LoadPart;
  /** Code as the chapter has it. */
  readonly original: string;
  run(): void;
  /** Called when the code differs from the chapter's, or no longer does. */
  change(edited: boolean): void;
}

export class CodePlace {
  readonly #place: HTMLElement;
  readonly #built: Element[];
  readonly #setting: CodeSetting;
  #code: string;
  #editor: Editor | null = null;
  #opening: Promise<void> | null = null;

  constructor(place: HTMLElement, setting: CodeSetting, code = setting.original) {
    this.#place = place;
    this.#built = [...place.children];
    this.#setting = setting;
    this.#code = code;
  }

  get code(): string {
    return this.#code;
  }

  get edited(): boolean {
    return this.#code !== this.#setting.original;
  }

  /** Puts an editor in the place of the code. Rejects with a `DataError` when its code does not come. */
  async open(focus = true): Promise<void> {
    this.#opening ??= this.#open().catch((error: unknown) => {
      this.#opening = null;
      throw error;
    });
    await this.#opening;
    if (focus) this.#editor?.focus();
  }

  /** Puts other code there; what was built for the chapter's code stays as long as it is that. */
  async put(code: string): Promise<void> {
    this.#code = code;
    this.#setting.change(this.edited);
    if (this.#editor) this.#editor.put(code);
    else if (this.edited) await this.open(false);
  }

  /** Marks the line where the code failed. */
  fault(
    at: {readonly line: number | null; readonly column: number | null; readonly message: string} | null
  ): void {
    this.#editor?.fault(at?.line ? {line: at.line, column: at.column, message: at.message} : null);
  }

  /** The chapter's own code again, as it was built. */
  reset(): void {
    this.#editor?.end();
    this.#editor = null;
    this.#opening = null;
    this.#place.replaceChildren(...this.#built);
    this.#code = this.#setting.original;
    this.#setting.change(false);
  }

  async #open(): Promise<void> {
    const {openEditor} = await this.#setting.load("editor");
    const {names, label, locale, run, change} = this.#setting;
    const place = this.#place;
    this.#editor = openEditor({
      code: this.#code,
      locale,
      names,
      label,
      run,
      change: (code) => {
        this.#code = code;
        change(this.edited);
      },
      leave: () => place.parentElement?.querySelector<HTMLElement>("[data-do=run], [data-do=check]")?.focus()
    });
    this.#place.replaceChildren(this.#editor.element);
  }
}
