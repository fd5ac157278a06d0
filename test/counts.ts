/** How many tests passed, failed and were skipped. */
export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

export const none: Counts = {passed: 0, failed: 0, skipped: 0};

export const add = (a: Counts, b: Counts): Counts => ({
  passed: a.passed + b.passed,
  failed: a.failed + b.failed,
  skipped: a.skipped + b.skipped
});

/** `12 passed, 0 failed`, with the skipped when there are any. */
export const line = ({passed, failed, skipped}: Counts): string =>
  `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`;

interface Report {
  readonly testResults: readonly {
    readonly status: string;
    readonly assertionResults: readonly {readonly status: string}[];
  }[];
}

/** Counts a JSON report of vitest; a file that failed without a failed test counts once. Null when unreadable. */
export function countReport(text: string | null): Counts | null {
  if (text === null) return null;
  try {
    const {testResults} = JSON.parse(text) as Report;
    return testResults.map(countFile).reduce(add, none);
  } catch {
    return null;
  }
}

function countFile({status, assertionResults}: Report["testResults"][number]): Counts {
  const of = (wanted: string): number => assertionResults.filter((result) => result.status === wanted).length;
  const [passed, failed] = [of("passed"), of("failed")];
  return {
    passed,
    failed: failed === 0 && status === "failed" ? 1 : failed,
    skipped: assertionResults.length - passed - failed
  };
}

/** Counts what a tool's own last line says, written as `line` writes it; null when it says nothing of the kind. */
export function countLine(output: string): Counts | null {
  const found = /^(\d+) passed, (\d+) failed$/m.exec(output.trim().split("\n").at(-1) ?? "");
  return found && {...none, passed: Number(found[1]), failed: Number(found[2])};
}
