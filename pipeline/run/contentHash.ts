/**
 * The content of a value as a hash that any process computes alike. The bytes of `v8.serialize` do not serve:
 * they depend on how the engine happened to store a number or a string.
 */
import {createHash, type Hash} from "node:crypto";
import {types} from "node:util";

const maxDepth = 200;

/** A value that is not plain data, so that it would not survive storage. */
export class NotPlainError extends TypeError {
  override readonly name = "NotPlainError";
  constructor(where: string, found: string) {
    super(
      `${where || "The value"} is ${found}; between stages only plain data passes: numbers, strings, typed arrays, plain objects, arrays, maps and sets.`
    );
  }
}

/**
 * SHA-256 of a value: equal for equal content, whatever its representation in memory (`NaN` is one value, shared
 * memory equals private memory); key order of objects and entry order of maps count. Throws NotPlainError.
 */
export function contentHash(value: unknown, where = ""): string {
  const sink = new Sink();
  visit(sink, value, where, 0);
  return sink.digest();
}

/** Collects many small writes before they reach the hash. */
class Sink {
  readonly #hash: Hash = createHash("sha256");
  readonly #buffer = Buffer.alloc(1 << 16);
  #used = 0;

  /** One letter says the type of what follows. */
  tag(letter: string, size = 0): void {
    this.#room(9);
    this.#buffer[this.#used] = letter.charCodeAt(0);
    this.#buffer.writeDoubleLE(size, this.#used + 1);
    this.#used += 9;
  }

  text(letter: string, text: string): void {
    const bytes = Buffer.byteLength(text);
    this.tag(letter, bytes);
    if (bytes > this.#buffer.length) this.bytes(Buffer.from(text));
    else {
      this.#room(bytes);
      this.#used += this.#buffer.write(text, this.#used);
    }
  }

  bytes(bytes: Uint8Array): void {
    this.#flush();
    this.#hash.update(bytes);
  }

  digest(): string {
    this.#flush();
    return this.#hash.digest("hex");
  }

  #room(bytes: number): void {
    if (this.#used + bytes > this.#buffer.length) this.#flush();
  }

  #flush(): void {
    this.#hash.update(this.#buffer.subarray(0, this.#used));
    this.#used = 0;
  }
}

function visit(sink: Sink, value: unknown, where: string, depth: number): void {
  if (typeof value === "number") sink.tag("n", Number.isNaN(value) ? Number.NaN : value);
  else if (typeof value === "string") sink.text("s", value);
  else if (typeof value === "boolean") sink.tag(value ? "t" : "f");
  else if (typeof value === "bigint") sink.text("b", value.toString());
  else if (value === undefined) sink.tag("u");
  else if (value === null) sink.tag("0");
  else if (typeof value !== "object") throw new NotPlainError(where, `a ${typeof value}`);
  else if (depth > maxDepth)
    throw new NotPlainError(`${where.slice(0, 60)}…`, "nested too deeply or part of itself");
  else visitObject(sink, value, where, depth + 1);
}

function visitObject(sink: Sink, value: object, where: string, depth: number): void {
  if (ArrayBuffer.isView(value)) visitView(sink, value, where);
  else if (types.isAnyArrayBuffer(value)) {
    sink.tag("B", value.byteLength);
    sink.bytes(new Uint8Array(value));
  } else if (Array.isArray(value)) visitArray(sink, value, where, depth);
  else if (value instanceof Map) {
    sink.tag("m", value.size);
    for (const [key, inner] of value) {
      visit(sink, key, `${where}.key`, depth);
      visit(sink, inner, `${where}.get(${String(key)})`, depth);
    }
  } else if (value instanceof Set) {
    sink.tag("S", value.size);
    for (const inner of value) visit(sink, inner, `${where}.values`, depth);
  } else visitRecord(sink, value, where, depth);
}

function visitArray(sink: Sink, value: readonly unknown[], where: string, depth: number): void {
  sink.tag("a", value.length);
  for (let i = 0; i < value.length; i++) {
    const inner = value[i];
    // A long array of numbers must not cost a path each.
    visit(sink, inner, typeof inner === "number" ? where : `${where}[${i}]`, depth);
  }
}

function visitRecord(sink: Sink, value: object, where: string, depth: number): void {
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null)
    throw new NotPlainError(where, `an instance of ${value.constructor?.name || "a class"}`);
  const entries = Object.entries(value);
  sink.tag("o", entries.length);
  for (const [key, inner] of entries) {
    sink.text("k", key);
    visit(sink, inner, `${where}.${key}`, depth);
  }
}

function visitView(sink: Sink, view: ArrayBufferView, where: string): void {
  if (view instanceof DataView) throw new NotPlainError(where, "a DataView");
  const kind = Buffer.isBuffer(view) ? "Uint8Array" : view.constructor.name;
  sink.text("v", kind);
  const steady = view instanceof Float64Array || view instanceof Float32Array ? withOneNaN(view) : view;
  sink.tag("l", steady.byteLength);
  sink.bytes(new Uint8Array(steady.buffer, steady.byteOffset, steady.byteLength));
}

/** The same numbers with every `NaN` in its one canonical form: engines may store it with other bits. */
function withOneNaN<A extends Float64Array | Float32Array>(values: A): A {
  let missing = false;
  for (let i = 0; i < values.length && !missing; i++) missing = Number.isNaN(values[i]);
  if (!missing) return values;
  return values.map((value) => (Number.isNaN(value) ? Number.NaN : value)) as A;
}
