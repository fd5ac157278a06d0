/** A coordinate to a tenth of a pixel: what a drawing writes. */
export const round = (pixels: number): number => Math.round(pixels * 10) / 10 || 0;
