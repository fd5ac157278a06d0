/** What is used of lzma1: its own types are its source, which our compiler settings do not accept. */

/** An LZMA stream (`.lzma`) of bytes; modes from 5 on have dictionaries of 2, 4, 8, 16 and 32 MiB. */
export function compress(bytes: Uint8Array, mode?: 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9): Int8Array;
