/** Steps a drawing can show, in a unit: a power of two, so that rounded values end in zero bits and pack to half. */
const STEPS = 256;

/** Values rounded to what pages show of them, two decimals; what is missing stays missing. */
export const forDrawing = (values: ArrayLike<number>): Float32Array =>
  Float32Array.from(values, (value) => Math.round(value * STEPS) / STEPS);
