/** Every exercise of the course. */
import consistentDashboard from "./exercises/consistent-dashboard.ts";
import diagnoseIncidents from "./exercises/diagnose-incidents.ts";
import driftAlarm from "./exercises/drift-alarm.ts";
import type {Exercise} from "./exercises/exercise.ts";
import irisPetals from "./exercises/iris-petals.ts";
import peakMonth from "./exercises/peak-month.ts";
import recallByHand from "./exercises/recall-by-hand.ts";
import satisfactionInterval from "./exercises/satisfaction-interval.ts";
import stackProducts from "./exercises/stack-products.ts";

export const exercises: readonly Exercise[] = [
  consistentDashboard,
  diagnoseIncidents,
  driftAlarm,
  irisPetals,
  peakMonth,
  recallByHand,
  satisfactionInterval,
  stackProducts
];
