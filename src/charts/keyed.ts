/** Ties the marks of a drawing to the units they stand for. */
import type * as Plot from "@observablehq/plot";
import type {UnitMark} from "./options.ts";

/** A render transform that writes the key of each datum on the element drawn for it. */
export function keyed(data: readonly Pick<UnitMark, "key">[]): {render: Plot.RenderFunction} {
  return {
    render(index, scales, values, dimensions, context, next) {
      const group = next!(index, scales, values, dimensions, context);
      const children = group ? [...group.children] : [];
      children.forEach((child, position) => {
        child.setAttribute("data-key", data[index[position]].key);
      });
      return group;
    }
  };
}
