import {init, parse} from "es-module-lexer";

/**
 * Source of a module with the same exports as `code`, for bundles that must not carry it: each is a function that
 * throws `message`, or the source in `answers`, where `missing()` throws.
 */
export async function standIn(
  code: string,
  message: string,
  answers: Readonly<Record<string, string>> = {}
): Promise<string> {
  await init();
  const names = parse(code)[1].flatMap((found) => ("name" in found && found.name ? [found.name] : []));
  return [
    `const missing = () => {throw new Error(${JSON.stringify(message)})};`,
    ...names.map((name) => `export const ${name} = ${answers[name] ?? "missing"};`)
  ].join("\n");
}
