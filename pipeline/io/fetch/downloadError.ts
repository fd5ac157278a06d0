/** Why something could not be downloaded. */
import {size} from "../../progress/words.ts";
import {errorCode} from "../disk.ts";

/** A download that did not end; `retry` when the same request may succeed later. */
export class DownloadError extends Error {
  override readonly name = "DownloadError";
  readonly retry: boolean;
  /** Whether the server says that there is no such file. */
  readonly gone: boolean;

  constructor(message: string, retry: boolean, cause?: unknown, gone = false) {
    super(message, {cause});
    this.retry = retry;
    this.gone = gone;
  }
}

const NETWORK: Readonly<Record<string, readonly [reason: string, retry: boolean]>> = {
  ENOTFOUND: ["its host's name cannot be found; is there a network?", false],
  EAI_AGAIN: ["no name server answers; is there a network?", false],
  ENETUNREACH: ["there is no network", false],
  EHOSTUNREACH: ["its host cannot be reached", false],
  ECONNREFUSED: ["its host refuses connections", false],
  UND_ERR_CONNECT_TIMEOUT: ["its host does not answer", true],
  UND_ERR_HEADERS_TIMEOUT: ["its host does not answer", true],
  UND_ERR_BODY_TIMEOUT: ["the transfer stalled", true],
  ETIMEDOUT: ["the transfer stalled", true],
  ECONNRESET: ["the connection was cut", true],
  UND_ERR_SOCKET: ["the connection was cut", true],
  EPIPE: ["the connection was cut", true]
};

/** What went wrong on the way to or from the server. */
export function networkError(url: string, error: unknown): DownloadError {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  const code = errorCode(cause);
  const text = cause instanceof Error ? cause.message : String(cause);
  const [reason, retry] = NETWORK[code] ?? [text, text === "terminated"];
  return new DownloadError(`Could not download ${url}: ${reason}${code && ` (${code})`}.`, retry, error);
}

/** What an answer of the server other than the file means. */
export function statusError(url: string, status: number): DownloadError {
  const retry = status >= 500 || status === 429 || status === 408;
  const gone = status === 404 || status === 410;
  const mend = gone
    ? "the publisher has moved the file; give its new address with --from"
    : "try again later";
  const found = `the server answered ${status}${gone ? " (not found)" : ""}; expected the file`;
  return new DownloadError(`Could not download ${url}: ${found}. To mend: ${mend}.`, retry, undefined, gone);
}

/** The bytes ended before their announced number. */
export const cutShort = (url: string, received: number, total: number): DownloadError =>
  new DownloadError(
    `Could not download ${url}: the connection was cut after ${size(received)} of ${size(total)}.`,
    true
  );

/** More bytes than the file can have. */
export const tooLarge = (url: string, limit: number): DownloadError =>
  new DownloadError(
    `Could not download ${url}: found more than ${size(limit)}; expected a smaller archive. To mend: check the address.`,
    false
  );
