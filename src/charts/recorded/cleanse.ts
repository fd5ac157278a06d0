/** Takes out of a drawing what could reach beyond it: links, and paint that lies elsewhere. */

const elsewhere = /url\(\s*(?!["']?#)/i;

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
