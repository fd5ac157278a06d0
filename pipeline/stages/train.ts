/** How every kind of model is trained: one stage a kind, all alike. */
import * as z from "zod";
import {catalog, type Trained} from "../catalog.ts";
import {featureOptions} from "../config.ts";
import type {ModelInfo} from "../contract/summary.ts";
import {heldOutImportance} from "../core/evaluate/heldOutImportance.ts";
import {standingPredictions} from "../core/evaluate/standingFleet.ts";
import {trainModel} from "../core/evaluate/trainModel.ts";
import {buildFeatures} from "../core/features/buildFeatures.ts";
import {fitScaler} from "../core/features/scaler.ts";
import type {Regressor} from "../core/learn/estimator.ts";
import {withTeam} from "../parallel/withTeam.ts";
import {defineStage, type ScopedDataset} from "../stage.ts";

/** What differs from one kind of model to the next. */
export interface ModelKind<P extends z.ZodType> {
  readonly output: ScopedDataset<Trained>;
  readonly family: ModelInfo["family"];
  readonly options: P;
  readonly make: (options: z.output<P>, trees?: number) => Regressor;
  /** Share of units kept out of each fold to stop early; default 0: the estimator does not. */
  readonly stopShare?: number;
  /** Whether its importance is measured; default true. */
  readonly explained?: boolean;
  readonly note?: (options: z.output<P>) => ModelInfo["note"];
  /** Relative cost of training. */
  readonly weight: number;
}

/** The stage that judges a kind of model by cross-validation and fits it on all training units of a scenario. */
export function trainingStage<P extends z.ZodType>(kind: ModelKind<P>) {
  const {output, family, make, stopShare = 0, explained = true, note = () => null, weight} = kind;
  return defineStage({
    name: output.name,
    scope: "scenario",
    inputs: {
      records: catalog.records,
      plan: catalog.plan,
      standing: catalog.standing,
      training: catalog.trainingFeatures,
      standingFeatures: catalog.standingFeatures
    },
    outputs: {trained: output},
    params: z.object({
      cap: z.number().positive(),
      features: featureOptions,
      options: z.unknown().transform((value) => kind.options.parse(value))
    }),
    weight,
    maxThreads: 16,
    run: async ({records, plan, standing, training, standingFeatures}, params, {seed, threads, progress}) => {
      const {options} = params;
      const importance = explained ? heldOutImportance({cuts: plan.cuts, cap: params.cap, seed}) : null;
      const {model, outOfFold} = await withTeam(threads, (team) =>
        trainModel({
          fleet: records.train,
          x: training,
          folds: plan.folds,
          prepare: (learning) => {
            const scaler = fitScaler(learning, {seed});
            return (fleet) => buildFeatures(fleet, scaler, params.features);
          },
          cap: params.cap,
          make: (trees) => make(options, trees),
          stopShare,
          seed,
          team,
          progress,
          ...(importance && {onFold: importance.add})
        })
      );
      const portable = model.save();
      const trained: Trained = {
        info: {id: output.name, family, options: model.options, note: note(options)},
        model: portable,
        cost: {
          ...model.cost(),
          bytes: JSON.stringify(portable).length,
          rows: training.rows,
          features: training.names.length
        },
        outOfFold,
        standing: standingPredictions(standing, outOfFold, model, standingFeatures, params.cap),
        importance: importance ? importance.result(model) : null
      };
      return {trained};
    }
  });
}
