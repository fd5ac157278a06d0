/** Takes files out of a zip archive that may be damaged or hostile. */
import {type UnzipFileInfo, unzipSync} from "fflate";
import {excerpt} from "../../core/parse/excerpt.ts";
import {size} from "../../progress/words.ts";

/** An archive that cannot be used. */
export class ArchiveError extends Error {
  override readonly name = "ArchiveError";
}

/** What to take, and how far to trust the archive. */
export interface UnpackOptions {
  /** Names of the files to take, whatever folder of the archive they are in. */
  readonly names: ReadonlySet<string>;
  /** Most bytes of all that is unpacked, archives inside the archive included. */
  readonly limit: number;
  /** Most bytes that one compressed byte may become. */
  readonly ratio?: number;
}

const DEPTH = 3;
const RATIO = 100;
/** The end of the table of contents: its mark and its length without the comment (APPNOTE 4.3.16). */
const END_MARK = 0x06054b50;
const END_LENGTH = 22;

/**
 * The files of `options.names` that are in the archive or in archives inside it. Nothing is written; names of the
 * archive never become paths. Throws `ArchiveError` on damage, on names that lead elsewhere, on a name that is there
 * twice, and on content that exceeds the limits. The declared sizes are trusted no further than memory: content
 * must be checked by its hash.
 */
export function unpack(archive: Uint8Array, options: UnpackOptions): Map<string, Uint8Array> {
  const found = new Map<string, Uint8Array>();
  open(archive, {...options, left: options.limit}, found, 1);
  return found;
}

interface Budget extends UnpackOptions {
  left: number;
}

function open(archive: Uint8Array, budget: Budget, found: Map<string, Uint8Array>, depth: number): void {
  const entries = inflate(archive, (entry) => admit(entry, budget));
  for (const [name, content] of entries) {
    const base = baseName(name);
    if (isArchive(base)) {
      if (depth === DEPTH) throw new ArchiveError(`The archive has archives more than ${DEPTH} deep.`);
      open(content, budget, found, depth + 1);
    } else if (found.has(base)) {
      throw new ArchiveError(`The archive has two files ${base}; expected one.`);
    } else found.set(base, content);
  }
}

/** Whether to unpack an entry; throws when it may not be. */
function admit({name, size: packed, originalSize}: UnzipFileInfo, budget: Budget): boolean {
  if (/[\\\0]|^\/|^[A-Za-z]:|(^|\/)\.\.(\/|$)/.test(name)) {
    throw new ArchiveError(`The archive has the name ${excerpt(name)}, which leads out of it.`);
  }
  const base = baseName(name);
  if (!budget.names.has(base) && !isArchive(base)) return false;
  budget.left -= originalSize;
  const ratio = originalSize / Math.max(1, packed);
  if (budget.left < 0 || ratio > (budget.ratio ?? RATIO)) {
    const limits = `${size(budget.limit)} in all, ${budget.ratio ?? RATIO} times its packed size`;
    throw new ArchiveError(
      `In the archive, ${base} unpacks to ${size(originalSize)}; expected at most ${limits}.`
    );
  }
  return true;
}

function inflate(archive: Uint8Array, filter: (entry: UnzipFileInfo) => boolean): [string, Uint8Array][] {
  if (!isWhole(archive))
    throw new ArchiveError(`Found ${size(archive.length)} that are no complete zip archive.`);
  try {
    return Object.entries(unzipSync(archive, {filter}));
  } catch (error) {
    if (error instanceof ArchiveError) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new ArchiveError(`Found ${size(archive.length)} that are no complete zip archive (${reason}).`);
  }
}

/**
 * Whether the archive's table of contents ends where its last record says: an archive inside one that was cut short
 * would otherwise be taken for the whole.
 */
function isWhole(archive: Uint8Array): boolean {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  for (let at = archive.length - END_LENGTH; at >= 0 && archive.length - at < END_LENGTH + 65536; at--) {
    if (view.getUint32(at, true) !== END_MARK) continue;
    const [bytes, start, comment] = [
      view.getUint32(at + 12, true),
      view.getUint32(at + 16, true),
      view.getUint16(at + 20, true)
    ];
    const zip64 = start === 0xffffffff;
    return at + END_LENGTH + comment === archive.length && (zip64 || start + bytes === at);
  }
  return false;
}

const baseName = (name: string): string => name.slice(name.lastIndexOf("/") + 1);
const isArchive = (name: string): boolean => /\.zip$/i.test(name);
