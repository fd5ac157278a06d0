/** Every stage there is: the module worker threads import to find one by name. */
import {backTest} from "./backTest.ts";
import {age, constant} from "./baselines.ts";
import {boosting} from "./boosting.ts";
import {calibrate} from "./calibrate.ts";
import {choose} from "./choose.ts";
import {cluster} from "./cluster.ts";
import {describe} from "./describe.ts";
import {evaluate} from "./evaluate.ts";
import {explain} from "./explain.ts";
import {features} from "./features.ts";
import {forest} from "./forest.ts";
import {gate} from "./gate.ts";
import {health} from "./health.ts";
import {holdOut} from "./holdOut.ts";
import {keep} from "./keep.ts";
import {libraryForest} from "./libraryForest.ts";
import {plan} from "./plan.ts";
import {produce} from "./produce.ts";
import {prognose} from "./prognose.ts";
import {quantiles} from "./quantiles.ts";
import {read} from "./read.ts";
import {register} from "./register.ts";
import {registered} from "./registered.ts";
import {ridge} from "./ridge.ts";
import {scale} from "./scale.ts";
import {split} from "./split.ts";
import {summarise} from "./summarise.ts";

export const stages = {
  age,
  backTest,
  boosting,
  calibrate,
  choose,
  cluster,
  constant,
  describe,
  evaluate,
  explain,
  features,
  forest,
  gate,
  health,
  holdOut,
  keep,
  libraryForest,
  plan,
  produce,
  prognose,
  quantiles,
  read,
  register,
  registered,
  ridge,
  scale,
  split,
  summarise
};
