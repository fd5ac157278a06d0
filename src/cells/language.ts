/** Names of the language that cells may use; any other that nobody declares is not defined. */
const names = `
  Array ArrayBuffer BigInt Boolean DataView Date Error Infinity Intl JSON Map Math NaN Number Object Promise RangeError
  RegExp Set String Symbol SyntaxError TypeError WeakMap WeakSet Float32Array Float64Array Int8Array Int16Array
  Int32Array Uint8Array Uint16Array Uint32Array isFinite isNaN parseFloat parseInt structuredClone undefined setTimeout
  clearTimeout console performance globalThis`;

export const language: ReadonlySet<string> = new Set(names.trim().split(/\s+/));
