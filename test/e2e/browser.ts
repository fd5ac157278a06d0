/** The browser in which tests look at pages: one for all files of a worker. */
import {type Browser, chromium} from "playwright-core";
import {Windows} from "./windows.ts";

/** Features that Playwright turns off. Chromium heeds its last list only, so ours repeats them. */
const offForPlaywright = [
  "AvoidUnnecessaryBeforeUnloadCheckSync",
  "DestroyProfileOnBrowserClose",
  "HttpsUpgrades",
  "HttpsFirstBalancedModeAutoEnable",
  "LensOverlay",
  "MediaRouter",
  "PaintHolding",
  "ThirdPartyStoragePartitioning",
  "AvoidCorsURLLoaderRestartOnRedirect",
  "TcpPortRandomizationWin",
  "OptimizationHints",
  "NetworkTimeServiceQuerying",
  "AimEnabled",
  "PreconnectToSearch"
];

/** Pages of its own that a browser loads with each window, for an address bar that nobody sees: half of its work. */
const offForTime = ["WebUIOmniboxPopup", "WebUIOmniboxAimPopup"];

function launch(): Promise<Browser> {
  const root = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  return chromium.launch({
    executablePath: process.env.VIGIE_BROWSER!,
    args: [
      ...root,
      "--disable-gpu",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      // As on a screen: without windows Chromium rounds the width of each letter to whole pixels.
      "--font-render-hinting=none",
      // Two pages keep both cores busy: threads beside them that compile and collect made it a tenth slower.
      "--js-flags=--single-threaded",
      `--disable-features=${[...offForPlaywright, ...offForTime].join(",")}`
    ]
  });
}

export interface Shared {
  readonly browser: Browser;
  readonly windows: Windows;
}

async function start(): Promise<Shared> {
  const browser = await launch();
  return {browser, windows: new Windows(browser)};
}

let shared: Promise<Shared> | undefined;

/** The browser, started by the first file that asks; it ends with the worker. */
export function sharedBrowser(): Promise<Shared> {
  shared ??= start();
  return shared;
}
