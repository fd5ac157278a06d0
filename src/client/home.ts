/** The browser's side of the home page, which no choice changes. */
import {defineElements} from "./elements.ts";

defineElements();
