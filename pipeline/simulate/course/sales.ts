/** Seeded sales of a made-up chain of shops: two calendar years by month, region and product. */
import type {Random} from "../../core/stats/random.ts";

/** Columns of the table, one value a row: months in order, in each the regions, in each the products. */
export interface Sales {
  /** First of the month, UTC milliseconds. */
  readonly date: Float64Array;
  readonly year: Int32Array;
  /** 1 to 12. */
  readonly month: Int32Array;
  readonly region: readonly string[];
  readonly product: readonly string[];
  /** In whole euros. */
  readonly sales: Int32Array;
  readonly units: Int32Array;
}

interface Region {
  readonly name: string;
  /** Size against the mean region. */
  readonly weight: number;
  /** Sales of a month against those of the other regions' season, January first. */
  readonly season: readonly number[];
  /** Sales of the second year against the first. */
  readonly growth: number;
}

interface Product {
  readonly name: string;
  /** Euros a month in the mean region of the first year. */
  readonly base: number;
  /** Euros a unit. */
  readonly price: number;
  /** Sales of a month against `base`, January first. */
  readonly season: readonly number[];
}

const YEARS = [2024, 2025];

/** Customers of three regions leave in July and August; the South receives them. */
const LEAVING = [1, 1, 1, 1, 1, 0.95, 0.66, 0.6, 0.97, 1, 1, 1];
const RECEIVING = [0.97, 0.97, 1, 1, 1, 1.08, 1.27, 1.3, 1.05, 1, 0.99, 1];

const REGIONS: readonly Region[] = [
  {name: "Nord", weight: 1.06, season: LEAVING, growth: 1.05},
  {name: "Sud", weight: 1, season: RECEIVING, growth: 1.072},
  {name: "Est", weight: 0.89, season: LEAVING, growth: 1.045},
  {name: "Ouest", weight: 0.96, season: LEAVING, growth: 1.064}
];

const PRODUCTS: readonly Product[] = [
  {
    name: "Jouets",
    base: 38_000,
    price: 24,
    season: [0.7, 0.72, 0.78, 0.8, 0.82, 0.85, 0.8, 0.75, 0.85, 1, 1.6, 2.8]
  },
  {
    name: "Livres",
    base: 30_000,
    price: 16,
    season: [0.95, 0.9, 0.92, 0.92, 0.95, 0.95, 0.95, 0.95, 1.1, 1.02, 1.2, 1.7]
  },
  {
    name: "Électronique",
    base: 52_000,
    price: 180,
    season: [0.95, 0.88, 0.88, 0.88, 0.9, 0.92, 0.9, 0.9, 1, 1.02, 1.45, 1.95]
  },
  {
    name: "Jardin",
    base: 24_000,
    price: 45,
    season: [0.45, 0.6, 1.15, 1.65, 1.75, 1.35, 0.95, 0.75, 0.8, 0.65, 0.5, 0.55]
  }
];

/** Standard deviation of a month's chance, against its sales. */
const CHANCE = 0.03;

/** Simulates the table: 384 rows, the same for streams of the same seed. */
export function simulateSales(stream: Random): Sales {
  const random = stream.fork("sales");
  const rows = YEARS.flatMap((year, y) =>
    Array.from({length: 12}, (_, m) =>
      REGIONS.flatMap((region) => PRODUCTS.map((product) => drawRow(random, year, y, m, region, product)))
    ).flat()
  );
  return {
    date: Float64Array.from(rows, ({year, month}) => Date.UTC(year, month - 1)),
    year: Int32Array.from(rows, ({year}) => year),
    month: Int32Array.from(rows, ({month}) => month),
    region: rows.map(({region}) => region),
    product: rows.map(({product}) => product),
    sales: Int32Array.from(rows, ({sales}) => sales),
    units: Int32Array.from(rows, ({units}) => units)
  };
}

function drawRow(random: Random, year: number, y: number, m: number, region: Region, product: Product) {
  const expected = product.base * product.season[m] * region.weight * region.season[m];
  const grown = y === 0 ? expected : expected * region.growth;
  const sales = Math.round(grown * (1 + CHANCE * random.normal()));
  const units = Math.round((sales / product.price) * (1 + (CHANCE / 2) * random.normal()));
  return {year, month: m + 1, region: region.name, product: product.name, sales, units};
}
