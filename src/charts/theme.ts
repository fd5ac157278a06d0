/** Colours of the charts: the same tokens as the custom properties of `theme.css`, as hexadecimal for exports. */

/** Light and dark value of each token. */
export const tokens = {
  paper: ["#FBF7EE", "#10161D"],
  tint: ["#F2EBDB", "#18202A"],
  hair: ["#DCD3C1", "#2D3640"],
  ink: ["#1B1A17", "#E9E2D3"],
  ink2: ["#57524A", "#B3AD9F"],
  ink3: ["#6F695E", "#989286"],
  accent: ["#1D4FA3", "#5F9DF7"],
  critical: ["#4E0B2E", "#FFDCE9"],
  degraded: ["#B84A00", "#FF8A1F"],
  healthy: ["#83817D", "#858585"],
  past50: ["#C3B9A5", "#4B545F"],
  past90: ["#E0D7C4", "#2A333D"],
  forecast50: ["#9DB1D6", "#34578C"],
  forecast90: ["#D3DCEA", "#1D3150"],
  // A diverging scale in four steps each way, safe for colour-blind readers (teal below, brown above).
  below4: ["#1F6B64", "#9BDDD3"],
  below3: ["#5FA298", "#4FA39B"],
  below2: ["#A5CBC2", "#225553"],
  below1: ["#D3E3DC", "#1A3639"],
  even: ["#F2EBDB", "#18202A"],
  above1: ["#EBDDBE", "#3A3020"],
  above2: ["#D9BC82", "#644E20"],
  above3: ["#B98A42", "#C29A4A"],
  above4: ["#7A4E12", "#F0D49A"],
  // Series of one chart, in order; the first four also differ in lightness.
  series1: ["#1D4FA3", "#5F9DF7"],
  series2: ["#B84A00", "#FF8A1F"],
  series3: ["#2A8578", "#4FB8AC"],
  series4: ["#4E0B2E", "#FFDCE9"],
  series5: ["#7A4E12", "#F0D49A"],
  series6: ["#6F695E", "#989286"],
  // Text on the third and the fourth step; on the others it is ink.
  on3: ["#1B1A17", "#10161D"],
  on4: ["#FBF7EE", "#10161D"]
} as const;

export type Token = keyof typeof tokens;
export type Theme = "light" | "dark";

/** The colour of a token, as an attribute of a mark: it follows the page's theme without redrawing. */
export const color = (token: Token): string => `var(--${token})`;

/** Markup whose custom properties are replaced by plain colours, for files that leave the page. */
export function inlineColors(markup: string, theme: Theme): string {
  const index = theme === "light" ? 0 : 1;
  return markup.replace(/var\(--([a-z]+\d*)\)/g, (whole, name: string) =>
    name in tokens ? tokens[name as Token][index] : whole
  );
}
