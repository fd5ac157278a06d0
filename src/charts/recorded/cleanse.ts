/** Takes out of a drawing what could reach beyond it: links, and paint that lies elsewhere. */

const elsewhere = /url\(\s*(?!["']?#)/i;

/** Dots of a drawing so many that their place to a tenth of a pixel weighs more than it shows. */
const crowd = 1000;

/** Places the dots of a crowd at whole pixels. */
export function coarsen(svg: Element): void {
  const dots = [...svg.querySelectorAll("circle")];
  if (dots.length < crowd) return;
  for (const dot of dots)
    for (const name of ["cx", "cy"])
      dot.setAttribute(name, String(Math.round(Number(dot.getAttribute(name)))));
}

/** Cleanses a drawing in place. */
export function cleanse(svg: Element): void {
  for (const element of [...svg.querySelectorAll("*")]) {
    if (
      /^(a|image|foreignObject|script|use|iframe)$/.test(element.localName) &&
      element.localName !== "use"
    ) {
      element.replaceWith(...element.childNodes);
      continue;
    }
    for (const name of element.getAttributeNames()) {
      const value = element.getAttribute(name) ?? "";
      const reaches = elsewhere.test(value) || /^on/i.test(name) || /href$/i.test(name);
      if (reaches && !(/href$/i.test(name) && value.startsWith("#"))) element.removeAttribute(name);
    }
  }
}
