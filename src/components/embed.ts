/** JSON that is safe inside a script element: data cannot close it or open a comment. */
export const embed = (data: unknown): string => JSON.stringify(data).replaceAll("<", "\\u003c");
