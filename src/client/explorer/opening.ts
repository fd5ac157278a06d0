/** What the explorer is opened with. */
import type {Place} from "../../i18n/routes.ts";
import type {LoadPart} from "../lazy.ts";
import type {Setting} from "../setting.ts";

export interface ExplorerOpening {
  readonly root: HTMLElement;
  readonly place: Place;
  readonly setting: Setting;
  readonly load: LoadPart;
  /** Resolves when what the page does by itself leaves the machine to runs. */
  readonly turn: () => Promise<void>;
}
