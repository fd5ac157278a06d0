/** What lies over a figure's drawings while it is explored: rings around data, a marked stretch, a tip. */
import {html, svg as svgNode} from "../../components/dom.ts";
import type {Part, Spot} from "./drawn.ts";
import type {Box} from "./stretch.ts";

/** Distance between a datum and its tip, and between the tip and the figure's edge, pixels. */
const gap = 14;

const remove = (root: Element, selector: string): void => {
  for (const old of root.querySelectorAll(selector)) old.remove();
};

/** A ring, or a frame around a mark that is more than a dot. */
function ring({datum: {x, y, reach}}: Spot, strong: boolean): SVGElement {
  const shape = {class: strong ? "ring" : "ring echo", "aria-hidden": "true"};
  if (!reach) return svgNode(document, "circle", {...shape, cx: x, cy: y, r: 8});
  const [w, h] = [reach[0] + 1, reach[1] + 1];
  return svgNode(document, "rect", {...shape, x: x - w, y: y - h, width: 2 * w, height: 2 * h});
}

/** Rings around data; the others, elsewhere on the page, are fainter. */
export function showRings(root: Element, spots: readonly Spot[], strong: boolean): void {
  remove(root, ".ring");
  for (const spot of spots) spot.svg.append(ring(spot, strong));
}

/** A rectangle over a drawing; `kept`: it is in force, else it is being marked out. */
export function showBox(part: Part, box: Box | null, kept: boolean): void {
  const name = kept ? "kept" : "marking";
  remove(part.svg, `.brushed.${name}`);
  if (!box) return;
  // A drawing without a plot of its own holds texts everywhere: they stay readable.
  if (kept && part.interaction.frame.marginBottom > 0) part.svg.append(veil(part, box));
  part.svg.append(svgNode(document, "rect", {class: `brushed ${name}`, "aria-hidden": "true", ...box}));
}

/** What lies outside of the stretch in force is there for context only. */
function veil({interaction: {frame}}: Part, {x, y, width, height}: Box): SVGElement {
  const [right, bottom] = [frame.width - frame.marginRight, frame.height - frame.marginBottom];
  const outer = `M${frame.marginLeft} ${frame.marginTop}H${right}V${bottom}H${frame.marginLeft}Z`;
  const inner = `M${x} ${y}v${height}h${width}v${-height}Z`;
  return svgNode(document, "path", {class: "brushed kept veil", "aria-hidden": "true", d: outer + inner});
}

/** The tip of a datum: its name, its values, and what choosing it does. It is spoken elsewhere. */
export function showTip(root: HTMLElement, {svg, interaction, datum}: Spot, hint: string | null): void {
  const [name, ...values] = datum.text.split("\n");
  const tip = html(
    document,
    "div",
    {class: "tip", "aria-hidden": "true"},
    html(document, "b", {}, name),
    ...values.map((value) => html(document, "span", {}, value)),
    hint === null ? null : html(document, "small", {}, hint)
  );
  hideTip(root);
  root.append(tip);
  const outer = root.getBoundingClientRect();
  const drawn = svg.getBoundingClientRect();
  const scale = drawn.width / interaction.frame.width;
  const reach = (datum.reach?.[1] ?? 8) * scale;
  const x = drawn.left - outer.left + datum.x * scale;
  const y = drawn.top - outer.top + datum.y * scale;
  const {width, height} = tip.getBoundingClientRect();
  const above = y - reach - gap - height;
  const left = Math.min(Math.max(0, x - width / 2), Math.max(0, outer.width - width));
  tip.style.left = `${left}px`;
  tip.style.top = `${outer.top + above >= 0 ? above : y + reach + gap}px`;
}

export const hideTip = (root: Element): void => remove(root, ".tip");
