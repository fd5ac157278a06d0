/**
 * Bytes of numbers of equal width, kept plane by plane: first the first byte of each, then the second, and so on. The
 * bytes of a plane resemble one another more than the bytes of a number do, so that what follows compresses better.
 */

/** Planes of bytes; what is left over after the last whole number stays at the end. */
export function toPlanes(bytes: Uint8Array, width: number): Uint8Array {
  const count = Math.floor(bytes.length / width);
  const planes = Uint8Array.from(bytes);
  for (let plane = 0; plane < width; plane++)
    for (let i = 0; i < count; i++) planes[plane * count + i] = bytes[i * width + plane];
  return planes;
}

/** Bytes of planes. */
export function fromPlanes(planes: Uint8Array, width: number): Uint8Array<ArrayBuffer> {
  const count = Math.floor(planes.length / width);
  const bytes = Uint8Array.from(planes);
  for (let plane = 0; plane < width; plane++)
    for (let i = 0; i < count; i++) bytes[i * width + plane] = planes[plane * count + i];
  return bytes;
}
