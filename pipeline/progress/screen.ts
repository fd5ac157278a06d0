/** Where text for people is written: a terminal, a file, a pipe, or a test. */
export interface Screen {
  write(text: string): unknown;
  /** Whether it can be drawn on. */
  readonly isTTY?: boolean | undefined;
  readonly columns?: number | undefined;
}
