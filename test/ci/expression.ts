/** Expressions of workflows, as far as ours go: paths, texts, ==, !=, &&, ||, !, parentheses, fromJSON. */

export type Contexts = Readonly<Record<string, unknown>>;

const token = /\s*(?:'((?:[^']|'')*)'|(==|!=|&&|\|\||[!()])|([A-Za-z_][\w-]*(?:\.[\w-]+)*))/y;

type Token = {readonly text: string} | {readonly sign: string} | {readonly path: string};

function tokens(source: string): Token[] {
  const all: Token[] = [];
  token.lastIndex = 0;
  while (token.lastIndex < source.trimEnd().length) {
    const at = token.lastIndex;
    const match = token.exec(source);
    if (!match)
      throw new Error(`Cannot read the expression ${JSON.stringify(source)} from character ${at} on`);
    const [, text, sign, path] = match;
    all.push(text !== undefined ? {text: text.replaceAll("''", "'")} : sign ? {sign} : {path});
  }
  return all;
}

/** Null for what is not there, as the platform has it. */
const valueAt = (path: string, contexts: Contexts): unknown =>
  path
    .split(".")
    .reduce<unknown>((value, key) => (value as Record<string, unknown> | null)?.[key] ?? null, contexts);

const truthy = (value: unknown): boolean => value !== null && value !== false && value !== "" && value !== 0;

class Parser {
  readonly #rest: Token[];
  readonly #contexts: Contexts;

  constructor(source: string, contexts: Contexts) {
    this.#rest = tokens(source);
    this.#contexts = contexts;
  }

  whole(): unknown {
    const value = this.#or();
    if (this.#rest.length > 0) throw new Error(`Expected the end, found ${JSON.stringify(this.#rest[0])}`);
    return value;
  }

  #takes(sign: string): boolean {
    const [next] = this.#rest;
    if (!(next && "sign" in next && next.sign === sign)) return false;
    this.#rest.shift();
    return true;
  }

  #or(): unknown {
    let value = this.#and();
    while (this.#takes("||")) {
      const right = this.#and();
      value = truthy(value) ? value : right;
    }
    return value;
  }

  #and(): unknown {
    let value = this.#equal();
    while (this.#takes("&&")) {
      const right = this.#equal();
      value = truthy(value) ? right : value;
    }
    return value;
  }

  #equal(): unknown {
    const value = this.#single();
    if (this.#takes("==")) return value === this.#single();
    if (this.#takes("!=")) return value !== this.#single();
    return value;
  }

  #single(): unknown {
    if (this.#takes("!")) return !truthy(this.#single());
    if (this.#takes("(")) return this.#closed();
    const next = this.#rest.shift();
    if (next && "text" in next) return next.text;
    if (!(next && "path" in next)) throw new Error(`Expected a value, found ${JSON.stringify(next ?? null)}`);
    if (next.path === "true" || next.path === "false") return next.path === "true";
    if (!this.#takes("(")) return valueAt(next.path, this.#contexts);
    if (next.path !== "fromJSON") throw new Error(`The function ${next.path} is not known here`);
    return JSON.parse(String(this.#closed()));
  }

  #closed(): unknown {
    const value = this.#or();
    if (!this.#takes(")")) throw new Error("Expected a closing parenthesis");
    return value;
  }
}

/** Value of an expression, without its `${{ }}`. */
export const evaluate = (source: string, contexts: Contexts): unknown => new Parser(source, contexts).whole();

/** Whether a condition holds; it may lack its `${{ }}`. */
export const holds = (condition: string, contexts: Contexts): boolean =>
  truthy(evaluate(condition.replace(/^\s*\$\{\{(.*)\}\}\s*$/s, "$1"), contexts));

const mark = /\$\{\{(.*?)\}\}/gs;

/** A text with its expressions replaced; one that is nothing else keeps its type. */
export function interpolate(text: string, contexts: Contexts): unknown {
  const [only] = [...text.matchAll(mark)].filter(([whole]) => whole === text.trim());
  if (only) return evaluate(only[1], contexts);
  return text.replaceAll(mark, (_, source: string) => String(evaluate(source, contexts) ?? ""));
}
