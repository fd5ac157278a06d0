import {formatQuery} from "../../views/state.ts";
import type {Address} from "../address.ts";
import {shareLink} from "../share-link.ts";
import {packShared, readShared, type Shared, shareName, TooLongError} from "./share.ts";

/** Time between the reader's last change and the address that keeps it, milliseconds. */
const quiet = 400;

export interface Kept {
  /** The chapter's edits and moved controls as they are. */
  state(): Shared;
  /** Takes up those of a link. */
  take(shared: Shared): void;
}

/** A chapter's edits and controls in the address: written after each change, taken up from a link that arrives. */
export class AddressState {
  readonly #address: Address;
  readonly #kept: Kept;
  /** Parameters that were read or written here: any other is a link's. */
  readonly #known = new Set<string | null>([null]);
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(address: Address, kept: Kept, signal: AbortSignal) {
    this.#address = address;
    this.#kept = kept;
    address.follow(() => void this.#follow());
    signal.addEventListener("abort", () => clearTimeout(this.#timer));
  }

  /** What the address holds now. */
  read(): Promise<Shared> {
    const text = this.#address.query().get(shareName);
    this.#known.add(text);
    return readShared(text);
  }

  /** The address follows in a moment. */
  changed(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#write(), quiet);
  }

  /** A link that restores the chapter as it is; null where no address can hold it. */
  async link(): Promise<string | null> {
    return (await this.#write()) ? shareLink(null) : null;
  }

  /** The explorer has entries in the history: cells stay as they are when the reader goes back to one. */
  async #follow(): Promise<void> {
    if (this.#known.has(this.#address.query().get(shareName))) return this.changed();
    this.#kept.take(await this.read());
  }

  /** False where the changes are too long for an address, which stays as it was. */
  async #write(): Promise<boolean> {
    try {
      const packed = await packShared(this.#kept.state());
      this.#known.add(packed);
      this.#address.push(formatQuery({[shareName]: packed}, this.#address.query()), true);
      return true;
    } catch (error) {
      if (error instanceof TooLongError) return false;
      throw error;
    }
  }
}
