import type {Speech} from "../../i18n/messages.ts";
import type {Unit} from "../fleet-data.ts";

/** A unit in the list to choose from. */
export const optionText = ({rul, levels}: Speech, {id, risk, predicted}: Unit): string =>
  rul.picker.option(id, levels.word(risk, 1), predicted);
