/** How every kind of model is trained: one stage a kind, all alike. */
import * as z from "zod";
import {catalog, type Trained} from "../catalog.ts";
import {featureOptions} from "../config.ts";
import type {ModelInfo} from "../contract/summary.ts";
import {heldOutImportance} from "../core/evaluate/heldOutImportance.ts";
import {standingPredictions} from "../core/evaluate/standingFleet.ts";
import {trainModel} from "../core/evaluate/trainModel.ts";
import {isExplainable} from "../core/explain/predictors.ts";
import {ageOnly, withScaler} from "../core/features/prepare.ts";
import type {PortableModel, Regressor} from "../core/learn/estimator.ts";
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
  /** Whether it looks at sensors; a baseline does not: it gets the age alone, and no importance. Default true. */
  readonly sensors?: boolean;
  /** Whether its importance is measured; default: whether it looks at sensors. */
  readonly explained?: boolean;
  /** Training rows it draws for itself; default: it takes them all. */
  readonly drawn?: (options: z.output<P>) => number;
  readonly note?: (options: z.output<P>) => ModelInfo["note"];
  /** Relative cost of training. */
  readonly weight: number;
}

/** The stage that judges a kind of model by cross-validation and fits it on all training units of a scenario. */
export function trainingStage<P extends z.ZodType>(kind: ModelKind<P>) {
  const {
    output,
    family,
    make,
    stopShare = 0,
    sensors = true,
    explained = sensors,
    drawn = () => Number.POSITIVE_INFINITY,
    note = () => null,
    weight
  } = kind;
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
      const foldModels: PortableModel[] = [];
      const [x, standingX] = sensors
        ? [training, standingFeatures]
        : [ageOnly(records.train), ageOnly(standing.fleet)];
      const {model, outOfFold} = await withTeam(threads, (team) =>
        trainModel({
          fleet: records.train,
          x,
          folds: plan.folds,
          prepare: sensors ? withScaler(seed, params.features) : () => ageOnly,
          cap: params.cap,
          make: (trees) => make(options, trees),
          stopShare,
          seed,
          team,
          progress,
          onFold: (fold) => {
            importance?.add(fold);
            if (standing.trainingRows && isExplainable(fold.model)) foldModels.push(fold.model.save());
          }
        })
      );
      const portable = model.save();
      const trained: Trained = {
        info: {id: output.name, family, options: model.options, note: note(options)},
        model: portable,
        foldModels,
        cost: {
          ...model.cost(),
          bytes: JSON.stringify(portable).length,
          rows: Math.min(x.rows, drawn(options)),
          features: x.names.length
        },
        outOfFold,
        standing: standingPredictions(standing, outOfFold, model, standingX, params.cap),
        importance: importance ? importance.result(model) : null
      };
      return {trained};
    }
  });
}
