/** Costs are compared in this part of a unit of money: sums of whole numbers are exact, and ties are ties. */
const grain = 1 / 1024;

/** Each unit's cost in each slot, in grains; row `u` has one entry a slot. */
const inGrains = (costs: readonly Float64Array[]): Float64Array[] =>
  costs.map((row) => row.map((cost) => Math.round(cost / grain)));

/** Units placed so far, and the cheapest way to move one from a slot to another. */
class Placing {
  readonly slot: Int32Array;
  readonly #costs: readonly Float64Array[];
  readonly #capacities: ArrayLike<number>;
  readonly #members: number[][];
  /** Least rise of cost when a unit of full slot `i` moves to slot `j`, at `i * slots + j`, and that unit. */
  readonly #rise: Float64Array;
  readonly #mover: Int32Array;

  constructor(costs: readonly Float64Array[], capacities: ArrayLike<number>) {
    const k = capacities.length;
    this.#costs = costs;
    this.#capacities = capacities;
    this.slot = new Int32Array(costs.length).fill(-1);
    this.#members = Array.from({length: k}, () => []);
    this.#rise = new Float64Array(k * k).fill(Number.POSITIVE_INFINITY);
    this.#mover = new Int32Array(k * k).fill(-1);
  }

  /** Places one more unit along the cheapest chain of moves that ends in a free place. */
  add(unit: number): void {
    const k = this.#capacities.length;
    const reach = Float64Array.from(this.#costs[unit]);
    const from = new Int32Array(k).fill(-1);
    for (let changed = true; changed; ) {
      changed = false;
      for (let i = 0; i < k; i++) if (this.#isFull(i)) changed = this.#relax(i, reach, from) || changed;
    }
    let slot = -1;
    for (let i = 0; i < k; i++) if (!this.#isFull(i) && (slot < 0 || reach[i] < reach[slot])) slot = i;
    for (; from[slot] >= 0; slot = from[slot]) this.#move(this.#mover[from[slot] * k + slot], slot);
    this.#move(unit, slot);
    for (let i = 0; i < k; i++) if (this.#isFull(i)) this.#survey(i);
  }

  #isFull(slot: number): boolean {
    return this.#members[slot].length >= this.#capacities[slot];
  }

  /** Reaches other slots by moving a unit out of slot `i`; one of Bellman and Ford's steps. */
  #relax(i: number, reach: Float64Array, from: Int32Array): boolean {
    let changed = false;
    for (let j = 0; j < reach.length; j++) {
      const cost = reach[i] + this.#rise[i * reach.length + j];
      if (j === i || !(cost < reach[j])) continue;
      reach[j] = cost;
      from[j] = i;
      changed = true;
    }
    return changed;
  }

  #move(unit: number, slot: number): void {
    const before = this.slot[unit];
    if (before >= 0) this.#members[before].splice(this.#members[before].indexOf(unit), 1);
    this.#members[slot].push(unit);
    this.slot[unit] = slot;
  }

  /** Finds the cheapest mover from slot `i` to each other; the first in the order of units among equals. */
  #survey(i: number): void {
    const k = this.#capacities.length;
    const [start, end] = [i * k, (i + 1) * k];
    this.#rise.fill(Number.POSITIVE_INFINITY, start, end);
    for (const unit of this.#members[i]) {
      const row = this.#costs[unit];
      for (let j = 0; j < k; j++) {
        const rise = row[j] - row[i];
        const best = this.#rise[start + j];
        if (rise > best || (rise === best && unit > this.#mover[start + j])) continue;
        this.#rise[start + j] = rise;
        this.#mover[start + j] = unit;
      }
    }
  }
}

/**
 * Slot of each unit such that no slot takes more than its capacity and the total cost is the least possible. Exact:
 * units are placed one by one along shortest augmenting paths over the slots (successive shortest paths, Ahuja,
 * Magnanti and Orlin 1993, section 9.7), each found by Bellman and Ford's method; O(units × slots × (units + slots²)).
 * Among assignments of equal cost the order of the units decides, always alike.
 *
 * @param costs one row a unit, one finite entry a slot; compared to a thousandth of a unit of money
 * @param capacities places of each slot; together at least one a unit
 * @throws RangeError when there are fewer places than units
 */
export function assignSlots(costs: readonly Float64Array[], capacities: ArrayLike<number>): Int32Array {
  const places = Array.from(capacities).reduce((sum, places) => sum + places, 0);
  if (places < costs.length)
    throw new RangeError(
      `assignSlots: found ${places} places for ${costs.length} units, expected at least one each`
    );
  const placing = new Placing(inGrains(costs), capacities);
  for (let unit = 0; unit < costs.length; unit++) placing.add(unit);
  return placing.slot;
}
