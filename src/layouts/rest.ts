import {fileLink, type Place} from "../i18n/routes.ts";

/** Where the rows of a long table are that its page does not hold. */
export interface Rest {
  readonly label: string;
  readonly href: string;
}

/** The file of a page's report that has them, called by its own name unless said otherwise. */
export const restIn = (place: Place, path: string, label = path): Rest => ({
  label,
  href: fileLink(place, `data/${place.report}/${path}`)
});
