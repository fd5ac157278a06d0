/** What a run tells while it goes. */
import type {Cost} from "./protocol.ts";

/** One stage of one run. */
export interface StageRun {
  /** `stage` or `stage (scenario)`. */
  readonly id: string;
  readonly stage: string;
  readonly scope: string | null;
  readonly weight: number;
}

export type GraphEvent =
  | {readonly type: "planned"; readonly stages: readonly StageRun[]}
  | {readonly type: "reused"; readonly run: StageRun}
  | {
      readonly type: "started";
      readonly run: StageRun;
      readonly why: readonly string[];
      readonly threads: number;
    }
  | {readonly type: "progress"; readonly run: StageRun; readonly done: number}
  | {readonly type: "finished"; readonly run: StageRun; readonly why: readonly string[]; readonly cost: Cost}
  | {readonly type: "failed"; readonly run: StageRun; readonly message: string}
  | {readonly type: "warning"; readonly message: string};

export type Observer = (event: GraphEvent) => void;
