/** What we use of the runtime, which ships no types. */
declare module "@observablehq/runtime" {
  export class Runtime {
    constructor(builtins?: object, global?: (name: string) => unknown);
    module(): unknown;
    dispose(): void;
  }
  export class RuntimeError extends Error {
    constructor(message: string, input?: string);
    readonly input: string | undefined;
  }
}
