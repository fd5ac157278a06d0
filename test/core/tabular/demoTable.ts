/** A small table of which text, number and category each tell something of the class. */
import {random} from "../../../pipeline/core/stats/random.ts";
import type {LabelledTable} from "../../../pipeline/core/tabular/labelledTable.ts";

const WORDS = [
  ["photo", "camera", "editor", "filter"],
  ["chess", "puzzle", "racing", "arcade"],
  ["bank", "wallet", "loan", "budget"]
];
const ANY = ["pro", "free", "my", "the", "super"];

export function demoTable(rows: number, seed: number): LabelledTable {
  const draw = random(seed);
  const target = Int32Array.from({length: rows}, () => draw.int(3));
  const name = (row: number): string => {
    const own = draw.next() < 0.8 ? target[row] : draw.int(3);
    return `${ANY[draw.int(5)]} ${WORDS[own][draw.int(4)]} ${draw.int(1000)}`;
  };
  const names = Array.from({length: rows}, (_, row) => name(row));
  return {
    rows,
    id: names.map((one, row) => `${one} ${row}`),
    group: Int32Array.from({length: rows}, (_, row) => row >> 1),
    columns: [
      {kind: "text", name: "App", values: names},
      {
        kind: "number",
        name: "Size",
        values: Float64Array.from(target, (k) =>
          draw.next() < 0.1 ? Number.NaN : 10 * k + 8 * draw.normal()
        )
      },
      {
        kind: "category",
        name: "Rating",
        values: Array.from(target, (k) =>
          draw.next() < 0.2 ? null : draw.next() < 0.5 ? `group ${k}` : "any"
        )
      },
      {kind: "number", name: "Noise", values: Float64Array.from({length: rows}, () => draw.normal())}
    ],
    classes: ["PHOTO", "PLAY", "POUNDS"],
    target
  };
}
