/**
 * Figures behind the simulated catalogue, measured on the Google Play table (one row an application, 9 659 rows): only
 * averages, no row of it.
 */

/** What is typical of a category. */
export interface CategoryModel {
  /** Applications in 9 659. */
  readonly weight: number;
  /** Mean and standard deviation of the decimal logarithm of reviews plus 1. */
  readonly reviews: readonly [mean: number, deviation: number];
  /** The same of the size in MB. */
  readonly size: readonly [mean: number, deviation: number];
  /** Shares of paid applications, of those for teens and for adults, of sizes that vary and of ratings not known. */
  readonly paid: number;
  readonly teen: number;
  readonly mature: number;
  readonly varies: number;
  readonly unrated: number;
  /** Mean and standard deviation of the rating. */
  readonly rating: readonly [mean: number, deviation: number];
}

const model = (
  weight: number,
  reviews: CategoryModel["reviews"],
  size: CategoryModel["size"],
  [paid, teen, mature, varies, unrated]: readonly [number, number, number, number, number],
  rating: CategoryModel["rating"]
): CategoryModel => ({weight, reviews, size, paid, teen, mature, varies, unrated, rating});

/** By category, in alphabetical order. */
export const CATEGORY_MODELS: Readonly<Record<string, CategoryModel>> = {
  ART_AND_DESIGN: model(61, [2.88, 1.25], [0.94, 0.37], [0.05, 0.07, 0, 0.03, 0.03], [4.36, 0.36]),
  AUTO_AND_VEHICLES: model(85, [2.52, 1.45], [1.05, 0.52], [0.04, 0.02, 0, 0.12, 0.14], [4.19, 0.54]),
  BEAUTY: model(53, [2.47, 1.35], [0.97, 0.39], [0, 0.09, 0.06, 0.11, 0.21], [4.28, 0.36]),
  BOOKS_AND_REFERENCE: model(222, [2.51, 1.8], [0.89, 0.47], [0.13, 0.09, 0.01, 0.13, 0.24], [4.34, 0.44]),
  BUSINESS: model(420, [1.73, 1.64], [0.91, 0.5], [0.03, 0.03, 0, 0.1, 0.37], [4.1, 0.66]),
  COMICS: model(56, [3.25, 1.22], [0.98, 0.43], [0, 0.39, 0.11, 0.12, 0.04], [4.18, 0.52]),
  COMMUNICATION: model(315, [3.19, 2.14], [0.73, 0.64], [0.09, 0.09, 0.03, 0.23, 0.19], [4.12, 0.47]),
  DATING: model(170, [2.45, 1.65], [1.03, 0.43], [0.03, 0.05, 0.85, 0.07, 0.22], [3.98, 0.63]),
  EDUCATION: model(107, [3.97, 0.98], [1.04, 0.49], [0.03, 0.02, 0.03, 0.25, 0.01], [4.35, 0.27]),
  ENTERTAINMENT: model(87, [4.6, 0.91], [1.24, 0.36], [0.02, 0.54, 0.07, 0.36, 0], [4.13, 0.34]),
  EVENTS: model(64, [1.89, 1.35], [0.94, 0.46], [0.02, 0.17, 0, 0.11, 0.3], [4.44, 0.41]),
  FAMILY: model(1874, [2.88, 1.69], [1.18, 0.54], [0.1, 0.2, 0.03, 0.06, 0.12], [4.18, 0.52]),
  FINANCE: model(345, [2.75, 1.57], [1.01, 0.49], [0.05, 0.01, 0, 0.13, 0.12], [4.12, 0.66]),
  FOOD_AND_DRINK: model(112, [3.22, 1.7], [1.2, 0.34], [0.02, 0.09, 0, 0.21, 0.16], [4.17, 0.56]),
  GAME: model(946, [4.13, 1.68], [1.48, 0.41], [0.09, 0.42, 0.07, 0.09, 0.05], [4.24, 0.39]),
  HEALTH_AND_FITNESS: model(288, [3.09, 1.81], [1.09, 0.49], [0.05, 0.09, 0.02, 0.19, 0.15], [4.24, 0.67]),
  HOUSE_AND_HOME: model(73, [3.21, 1.44], [1.05, 0.37], [0, 0.03, 0, 0.16, 0.16], [4.14, 0.37]),
  LIBRARIES_AND_DEMO: model(84, [2.42, 1.24], [0.44, 0.85], [0.01, 0, 0, 0.04, 0.24], [4.18, 0.38]),
  LIFESTYLE: model(369, [2.38, 1.6], [0.95, 0.49], [0.05, 0.07, 0.02, 0.09, 0.18], [4.09, 0.7]),
  MAPS_AND_NAVIGATION: model(131, [3.07, 1.64], [0.99, 0.49], [0.04, 0.02, 0.01, 0.18, 0.1], [4.04, 0.53]),
  MEDICAL: model(395, [1.62, 1.31], [1.05, 0.52], [0.21, 0.03, 0.01, 0.07, 0.27], [4.17, 0.69]),
  NEWS_AND_MAGAZINES: model(254, [2.79, 1.71], [0.93, 0.42], [0.01, 0.3, 0.04, 0.21, 0.2], [4.12, 0.57]),
  PARENTING: model(60, [2.77, 1.08], [1.1, 0.47], [0.03, 0.02, 0.02, 0.1, 0.17], [4.3, 0.51]),
  PERSONALIZATION: model(376, [2.62, 1.83], [0.8, 0.54], [0.22, 0.15, 0.02, 0.07, 0.21], [4.33, 0.36]),
  PHOTOGRAPHY: model(281, [3.88, 1.82], [0.97, 0.48], [0.07, 0.04, 0.01, 0.21, 0.06], [4.16, 0.49]),
  PRODUCTIVITY: model(374, [2.93, 1.97], [0.8, 0.6], [0.07, 0.03, 0, 0.22, 0.2], [4.18, 0.53]),
  SHOPPING: model(202, [3.6, 1.78], [0.97, 0.54], [0.01, 0.13, 0.01, 0.17, 0.11], [4.23, 0.44]),
  SOCIAL: model(239, [3.32, 1.98], [0.94, 0.49], [0.01, 0.45, 0.19, 0.21, 0.15], [4.25, 0.46]),
  SPORTS: model(325, [3.05, 1.82], [1.18, 0.47], [0.07, 0.06, 0.01, 0.12, 0.2], [4.22, 0.46]),
  TOOLS: model(829, [2.86, 1.76], [0.63, 0.6], [0.09, 0.01, 0, 0.12, 0.13], [4.04, 0.62]),
  TRAVEL_AND_LOCAL: model(219, [3.01, 1.74], [1.2, 0.48], [0.05, 0.03, 0, 0.21, 0.15], [4.07, 0.53]),
  VIDEO_PLAYERS: model(164, [3.51, 1.75], [0.91, 0.57], [0.02, 0.14, 0.02, 0.22, 0.09], [4.04, 0.56]),
  WEATHER: model(79, [3.81, 1.46], [0.92, 0.42], [0.1, 0.04, 0.01, 0.29, 0.09], [4.24, 0.34])
};

/** Genres of the two categories that have many, with their applications; the others restate the category. */
export const GENRES: Readonly<Record<string, readonly (readonly [genre: string, weight: number])[]>> = {
  FAMILY: [
    ["Entertainment", 479],
    ["Education", 417],
    ["Simulation", 185],
    ["Casual", 143],
    ["Puzzle", 95],
    ["Role Playing", 93],
    ["Strategy", 79],
    ["Educational;Education", 38],
    ["Education;Education", 29],
    ["Casual;Pretend Play", 25],
    ["Puzzle;Brain Games", 17],
    ["Racing;Action & Adventure", 16]
  ],
  GAME: [
    ["Action", 299],
    ["Arcade", 184],
    ["Racing", 91],
    ["Adventure", 73],
    ["Card", 47],
    ["Board", 42],
    ["Casino", 39],
    ["Trivia", 38],
    ["Puzzle", 24],
    ["Word", 23],
    ["Casual", 22],
    ["Music", 19],
    ["Strategy", 16]
  ]
};

/** Prices of paid applications, with how many have them. */
export const PRICES: readonly (readonly [price: string, weight: number])[] = [
  ["$0.99", 145],
  ["$2.99", 124],
  ["$1.99", 73],
  ["$4.99", 70],
  ["$3.99", 57],
  ["$1.49", 46],
  ["$5.99", 26],
  ["$2.49", 25],
  ["$9.99", 19],
  ["$399.99", 12],
  ["$14.99", 9]
];

/** Least versions of Android, with how many rows have them. */
export const ANDROID: readonly (readonly [version: string, weight: number])[] = [
  ["4.1 and up", 2451],
  ["4.0.3 and up", 1501],
  ["4.0 and up", 1375],
  ["Varies with device", 1362],
  ["4.4 and up", 980],
  ["2.3 and up", 652],
  ["5.0 and up", 601],
  ["4.2 and up", 394],
  ["2.3.3 and up", 281],
  ["2.2 and up", 244],
  ["4.3 and up", 243],
  ["3.0 and up", 241],
  ["2.1 and up", 134],
  ["1.6 and up", 116],
  ["6.0 and up", 60],
  ["7.0 and up", 42],
  ["4.4W and up", 12],
  ["5.0 - 8.0", 5],
  ["NaN", 2]
];

/** Steps that installations are rounded down to. */
export const INSTALLS: readonly number[] = [
  0, 1, 5, 10, 50, 100, 500, 1e3, 5e3, 1e4, 5e4, 1e5, 5e5, 1e6, 5e6, 1e7, 5e7, 1e8, 5e8, 1e9
];

/** Day of the newest update, and how many days before it updates are: quantiles from the oldest, at equal steps. */
export const NEWEST = Date.UTC(2018, 7, 8);
export const AGES: readonly number[] = [3001, 839, 495, 284, 169, 96, 56, 30, 15, 7, 0];

/** Rows in 10 841 that are there twice, and that tell of an application again with other figures. */
export const TWICE = 483 / 10_841;
export const AGAIN = 698 / 10_841;
/** Share of the latter that name another category. */
export const ELSEWHERE = 0.12;
