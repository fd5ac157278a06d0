/** Makes an element of a drawing. */
export function svgElement(
  document: Document,
  name: string,
  attributes: Readonly<Record<string, string | number>>
): SVGElement {
  const element = document.createElementNS("http://www.w3.org/2000/svg", name) as SVGElement;
  for (const key in attributes) element.setAttribute(key, String(attributes[key]));
  return element;
}
