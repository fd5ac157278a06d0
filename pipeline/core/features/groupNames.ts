/** Names under which features that are no sensor's are reported; no sensor may have them. */

/** The unit's age, a feature of its own. */
export const AGE = "age";
/** The health index, which fuses all sensors: group of its features. */
export const HEALTH = "health";
