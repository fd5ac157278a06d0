/** Which column a table of arquero was last asked for in vain: its own errors quote a part of the name, or nothing. */
import {ColumnTable} from "arquero";

interface Missing {
  readonly name: string;
  readonly columns: string;
}

let last: Missing | null = null;

/** Names of columns that a sentence lists. */
const most = 20;

const own = ColumnTable.prototype;
const {column} = own;
own.column = function (name) {
  const found = column.call(this, name);
  if (!found) last = {name: String(name), columns: this.columnNames().slice(0, most).join(", ")};
  return found;
};

/** The column that an error of arquero with that message speaks of; null for any other. */
export const missingColumn = (message: string): Missing | null =>
  /^(Invalid column reference: |Unrecognized column: |Invalid impute column )/.test(message) ? last : null;
