/** What can be said without looking at a sensor: the rows every model must beat. */
export {age} from "./age.ts";
export {constant} from "./constant.ts";
