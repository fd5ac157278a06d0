/** The nearest of some names to a mistyped one: what files and command lines are both told. */
export {nearest} from "../core/parse/nearest.ts";
