/**
 * The frame that cells run behind: sandboxed, with no origin and a policy of its own, made by a script that stands
 * before the page's policy so that it does not inherit it. A cell's code runs in a worker inside it.
 */

/** Longest answer of a cell that the frame passes on, characters. */
const longestAnswer = 24_000_000;

/** Messages of a worker in one second, more than any cell needs: what sends more is ended. */
const mostMessages = 2000;

/** Runs inside the frame: starts the worker, ends it, and passes on text alone, not faster than a page can read. */
const inner = [
  'var w=null,u="",r=0,t=0,n=0,c=0;',
  "function end(){if(w){w.terminate();w=null;URL.revokeObjectURL(u)}}",
  'function say(m){parent.postMessage(m,"*")}',
  'function large(){end();say({vigie:"large",run:r})}',
  "function pass(m){var d=m.data,s=Date.now();if(s-t>1000){t=s;n=0;c=0}",
  `if(typeof d!=="string")return;n++;c+=d.length;if(n>${mostMessages}||c>${longestAnswer})large();else say({vigie:"text",run:r,text:d})}`,
  "onmessage=function(e){if(e.source!==parent)return;var d=e.data;",
  'if(d.type==="start"){end();r=d.run;t=0;var own=r;u=URL.createObjectURL(new Blob([d.code],{type:"text/javascript"}));w=new Worker(u);',
  'w.onmessage=function(m){if(own===r&&w)pass(m)};w.onerror=function(){if(own===r)say({vigie:"broken",run:own})};say({vigie:"started",run:own})}',
  'else if(d.type==="send"&&w&&d.run===r)w.postMessage(d.message);',
  'else if(d.type==="end")end()};say({vigie:"here"})'
].join("");

const policy = "default-src 'none'; script-src 'unsafe-inline' 'unsafe-eval' blob:; worker-src blob:";

const document_ = `<!doctype html><meta charset=utf-8><meta http-equiv=Content-Security-Policy content="${policy}"><title>Vigie</title><script>${inner}</script>`;

/** Name by which the page finds the frame. */
export const frameName = "vigie-cells";

/** Script for the head of a page, before its policy. */
export const frameScript = `(function(){var f=document.createElement("iframe");f.setAttribute("sandbox","allow-scripts");f.id="${frameName}";f.hidden=true;f.tabIndex=-1;f.setAttribute("aria-hidden","true");f.srcdoc=${JSON.stringify(document_).replaceAll("</", "<\\/")};document.documentElement.appendChild(f)})()`;
