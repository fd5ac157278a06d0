/** Tabs by the ARIA pattern: one tab stop, arrows choose. */
import type {ExplorerSpeech} from "../../i18n/explorer.ts";
import {TABS, type TabName} from "../../views/explorer/state.ts";
import {html} from "../dom.ts";

const tabId = (name: TabName): string => `explorer-tab-${name}`;
const panelId = "explorer-panel";

/** The list of tabs, and the panel of the one that is chosen. */
export function explorerTabs(
  document: Document,
  chosen: TabName,
  words: ExplorerSpeech
): readonly [HTMLElement, HTMLElement] {
  const list = html(
    document,
    "div",
    {class: "explorer-tabs", role: "tablist", "aria-label": words.tabList},
    ...TABS.map((name) =>
      html(
        document,
        "button",
        {type: "button", role: "tab", id: tabId(name), "data-tab": name, "aria-controls": panelId},
        words.tabs[name]
      )
    )
  );
  const panel = html(document, "div", {class: "explorer-panel", role: "tabpanel", id: panelId, tabindex: 0});
  chooseTab(list, panel, chosen);
  return [list, panel];
}

/** Shows which tab is chosen. */
export function chooseTab(list: Element, panel: Element, chosen: TabName): void {
  for (const tab of list.querySelectorAll<HTMLElement>("[data-tab]")) {
    const own = tab.dataset.tab === chosen;
    tab.setAttribute("aria-selected", String(own));
    tab.tabIndex = own ? 0 : -1;
  }
  panel.setAttribute("aria-labelledby", tabId(chosen));
}

/** The tab that a key leads to; null for other keys. */
export function tabAfter(current: TabName, key: string): TabName | null {
  const at = TABS.indexOf(current);
  const last = TABS.length - 1;
  if (key === "ArrowRight" || key === "ArrowDown") return TABS[at === last ? 0 : at + 1];
  if (key === "ArrowLeft" || key === "ArrowUp") return TABS[at === 0 ? last : at - 1];
  if (key === "Home") return TABS[0];
  return key === "End" ? TABS[last] : null;
}
