/** LIBSVM compiled to asm.js: package libsvm-js 0.2.1, which brings no declarations. */
declare module "libsvm-js/asm.js" {
  interface SvmOptions {
    type: string;
    kernel: string;
    cost: number;
    gamma?: number;
    degree?: number;
    coef0?: number;
    tolerance?: number;
    /** Megabytes. */
    cacheSize?: number;
    quiet?: boolean;
  }

  export default class SVM {
    static readonly SVM_TYPES: {readonly C_SVC: string};
    static readonly KERNEL_TYPES: {
      readonly LINEAR: string;
      readonly POLYNOMIAL: string;
      readonly RBF: string;
    };
    constructor(options: SvmOptions);
    train(samples: readonly (readonly number[])[], labels: readonly number[]): void;
    predict(samples: readonly (readonly number[])[]): number[];
    /** Classes, in the order of the first training row of each. */
    getLabels(): number[];
    /** Training row of each support vector, class after class. */
    getSVIndices(): number[];
    serializeModel(): string;
    free(): void;
  }
}
