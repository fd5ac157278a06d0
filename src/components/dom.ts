/** Builds elements in whichever document is at hand: the browser's, or linkedom's at build. */

export type Child = Node | string | null;
type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

function fill<E extends Element>(
  document: Document,
  node: E,
  attributes: Attributes,
  children: readonly Child[]
): E {
  for (const [name, value] of Object.entries(attributes))
    if (value !== undefined && value !== false) node.setAttribute(name, value === true ? "" : String(value));
  for (const child of children)
    if (child !== null) node.appendChild(typeof child === "string" ? document.createTextNode(child) : child);
  return node;
}

/** An HTML element; attributes that are undefined or false are left out. */
export const html = (
  document: Document,
  name: string,
  attributes: Attributes = {},
  ...children: Child[]
): HTMLElement => fill(document, document.createElement(name), attributes, children);

/** An SVG element. */
export const svg = (
  document: Document,
  name: string,
  attributes: Attributes = {},
  ...children: Child[]
): SVGElement =>
  fill(
    document,
    document.createElementNS("http://www.w3.org/2000/svg", name) as SVGElement,
    attributes,
    children
  );
