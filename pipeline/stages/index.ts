/** Every stage there is: the module worker threads import to find one by name. */
import {backTest} from "./backTest.ts";
import {age, constant} from "./baselines.ts";
import {boosting} from "./boosting.ts";
import {calibrate} from "./calibrate.ts";
import {choose} from "./choose.ts";
import {cluster} from "./cluster.ts";
import {describe} from "./describe.ts";
import {evaluate} from "./evaluate.ts";
import {evaluateTable} from "./evaluateTable.ts";
import {explain} from "./explain.ts";
import {features} from "./features.ts";
import {forest} from "./forest.ts";
import {gate} from "./gate.ts";
import {gateTable} from "./gateTable.ts";
import {health} from "./health.ts";
import {holdOut} from "./holdOut.ts";
import {keep} from "./keep.ts";
import {libraryForest} from "./libraryForest.ts";
import {plan} from "./plan.ts";
import {planTable} from "./planTable.ts";
import {produce} from "./produce.ts";
import {prognose} from "./prognose.ts";
import {quantiles} from "./quantiles.ts";
import {read} from "./read.ts";
import {readTable} from "./readTable.ts";
import {register} from "./register.ts";
import {registered} from "./registered.ts";
import {ridge} from "./ridge.ts";
import {scale} from "./scale.ts";
import {split} from "./split.ts";
import {summarise} from "./summarise.ts";
import {summariseTable} from "./summariseTable.ts";
import {logistic, majority, tableBases, tableBoosting, tableForest} from "./trainTable.ts";

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
  evaluateTable,
  explain,
  features,
  forest,
  gate,
  gateTable,
  health,
  holdOut,
  keep,
  libraryForest,
  logistic,
  majority,
  plan,
  planTable,
  produce,
  prognose,
  quantiles,
  read,
  readTable,
  register,
  registered,
  ridge,
  scale,
  split,
  summarise,
  summariseTable,
  tableBases,
  tableBoosting,
  tableForest
};
