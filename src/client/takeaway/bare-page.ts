import type {ShownPage} from "./shown.ts";

/** What a picture says of a page that is no report's: its language, its titles, and the address that restores it. */
export interface BarePage extends Pick<ShownPage, "locale" | "words" | "headline" | "choices" | "link"> {
  /** Stem of the file's name. */
  readonly file: string;
  readonly report: string;
  readonly page: string;
}

/** The page as those who draw pictures take it. */
export const barePage = ({file, report, page, ...own}: BarePage): ShownPage => ({
  ...own,
  filters: own.choices.join(" · "),
  facts: {
    file,
    report,
    page,
    origin: "",
    kind: "files",
    built: "",
    build: "",
    seed: 0,
    main: file,
    levels: {critical: "", degraded: "", healthy: "", unknown: ""}
  },
  definitions: [],
  figures: []
});
