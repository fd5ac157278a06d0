/** Support vector machine by LIBSVM: fits there, decides here, with the numbers of the fitted machine. */
import SVM from "libsvm-js/asm.js";
import type {Rows} from "../table.ts";
import {rowArrays} from "../table.ts";
import {decisionScores, type Machine} from "./machine.ts";
import type {ExplorerModel, Training} from "./model.ts";
import type {Kernel} from "./parameters.ts";
import {fullBiases} from "./svmBias.ts";

/** `scale` of scikit-learn: 1 over features times the variance of all their values; 1 where that is 0. */
function scaleGamma({rows, columns}: Rows): number {
  const values = rows * columns.length;
  let sum = 0;
  for (const column of columns) for (const value of column) sum += value;
  const mean = sum / values;
  let square = 0;
  for (const column of columns) for (const value of column) square += (value - mean) ** 2;
  const variance = square / values;
  return variance > 0 ? 1 / (columns.length * variance) : 1;
}

/** Margins of free vectors, all 1 at the optimum, may be this far apart before one is warned. */
const SETTLED = 0.5;

const LIBRARY_KERNELS = {
  linear: SVM.KERNEL_TYPES.LINEAR,
  rbf: SVM.KERNEL_TYPES.RBF,
  polynomial: SVM.KERNEL_TYPES.POLYNOMIAL
};

/** Rows in the order of their classes, so that LIBSVM numbers classes as we do. */
const byClass = (y: Int32Array): number[] => Array.from(y.keys()).sort((a, b) => y[a] - y[b] || a - b);

/** Multipliers of each support vector, from the text LIBSVM saves a model as: one line a vector, K − 1 numbers first. */
function readMultipliers(saved: string, classes: number): Float64Array[] {
  const lines = saved
    .slice(saved.indexOf("\nSV\n") + 4)
    .trim()
    .split("\n");
  return lines.map((line) => Float64Array.from(line.split(" ", classes - 1), Number));
}

function readMachine(
  svm: SVM,
  samples: readonly number[][],
  kernel: Machine["kernel"],
  cost: number
): Machine {
  const labels = svm.getLabels();
  const saved = svm.serializeModel();
  const field = (name: string): number[] =>
    (saved.match(new RegExp(`^${name} (.*)$`, "m"))?.[1] ?? "").trim().split(" ").map(Number);
  const machine = {
    kernel,
    labels,
    vectors: svm.getSVIndices().map((row) => Float64Array.from(samples[row])),
    counts: field("nr_sv"),
    multipliers: readMultipliers(saved, labels.length)
  };
  const {biases, range} = fullBiases(machine, cost, field("rho"));
  return {...machine, biases, settled: range < SETTLED};
}

/** Fits a machine on at least two classes. */
export function fitMachine({x, y, parameters}: Pick<Training, "x" | "y" | "parameters">): Machine {
  const order = byClass(y);
  const all = rowArrays(x);
  const samples = order.map((row) => all[row]);
  const kernel = {
    type: parameters.kernel as Kernel,
    gamma: parameters.gamma === "scale" ? scaleGamma(x) : (parameters.gamma as number),
    degree: parameters.degree as number
  };
  const svm = new SVM({
    type: SVM.SVM_TYPES.C_SVC,
    kernel: LIBRARY_KERNELS[kernel.type],
    cost: parameters.C as number,
    gamma: kernel.gamma,
    degree: kernel.degree,
    coef0: 0,
    tolerance: 1e-3,
    quiet: true
  });
  try {
    svm.train(
      samples,
      order.map((row) => y[row])
    );
    return readMachine(svm, samples, kernel, parameters.C as number);
  } finally {
    svm.free();
  }
}

/** Support vector machine of classes: one machine a pair of classes, the most votes win. */
export function svm(training: Training): ExplorerModel {
  const machine = fitMachine(training);
  const supportVectors = machine.vectors.length;
  return {
    scoreKind: "decision",
    importance: null,
    settled: machine.settled,
    facts: {supportVectors, ...(machine.kernel.type === "linear" ? {} : {gamma: machine.kernel.gamma})},
    predict: (rows) => decisionScores(machine, rows, training.classes)
  };
}
