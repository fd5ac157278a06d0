/**
 * What fast-check draws is the same at every run: one that fails fails again, and none fails that changed nothing.
 * `VIGIE_SEED=<number>` draws other examples.
 */
import fc from "fast-check";

fc.configureGlobal({...fc.readConfigureGlobal(), seed: Number(process.env.VIGIE_SEED ?? 1)});
