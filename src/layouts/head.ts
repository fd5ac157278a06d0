/** What stands in the head of every page: its policy and the script that sets the theme before the first paint. */
import {createHash} from "node:crypto";

/**
 * Runs before anything is drawn, so that a chosen theme does not flash, and marks that scripts run. Kept to one
 * line because its hash is part of the policy.
 */
export const themeScript =
  'try{var t=localStorage.getItem("vigie-theme");if(t==="dark"||t==="light")document.documentElement.dataset.theme=t}catch(e){}document.documentElement.classList.add("js")';

const hash = createHash("sha256").update(themeScript).digest("base64");

/** Content policy of a hosted page: nothing but the site's own files, no inline style, no eval. */
export const policy = [
  "default-src 'none'",
  `script-src 'self' 'sha256-${hash}'`,
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src data:",
  "connect-src 'self'",
  "worker-src blob:",
  "base-uri 'none'",
  "form-action 'none'"
].join("; ");
