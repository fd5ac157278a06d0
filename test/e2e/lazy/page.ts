/** Code of a page that does nothing but ask for a part, as often as its test wants. */
import {loadPart} from "../../../src/client/lazy.ts";

Object.assign(globalThis, {ask: () => loadPart("takeaway")});
