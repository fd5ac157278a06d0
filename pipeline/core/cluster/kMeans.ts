/** k-means as this project uses it: seeded, several starts, the best kept. */
import {kmeans} from "ml-kmeans";

/** Points shared out among `k` centres. */
export interface KMeans {
  readonly centres: readonly (readonly number[])[];
  /** Cluster of each point, 0 to k − 1; every cluster has a point. */
  readonly clusters: readonly number[];
  /** Sum over points of the squared distance to their centre. */
  readonly inertia: number;
}

const STARTS = 5;

/**
 * Lloyd's algorithm from five k-means++ starts (Arthur and Vassilvitskii 2007, by `ml-kmeans`); the start that
 * ends with the least inertia wins, the earliest among equals.
 *
 * @param points n points of equal length, finite
 * @param k clusters, 1 to n
 * @param seed equal seeds and points give equal results
 * @returns null when the points cannot fill `k` clusters because too few of them differ
 */
export function kMeans(points: readonly (readonly number[])[], k: number, seed: number): KMeans | null {
  if (countDistinct(points, k) < k) return null;
  let best: KMeans | null = null;
  for (let start = 0; start < STARTS; start++) {
    const candidate = run(points, k, seed + start);
    if (new Set(candidate.clusters).size < k) continue;
    if (best === null || candidate.inertia < best.inertia) best = candidate;
  }
  return best;
}

function run(points: readonly (readonly number[])[], k: number, seed: number): KMeans {
  const {centroids, clusters} = kmeans(points as number[][], k, {seed, maxIterations: 100});
  let inertia = 0;
  for (let i = 0; i < points.length; i++) inertia += squaredDistance(points[i], centroids[clusters[i]]);
  return {centres: centroids, clusters, inertia};
}

/** Number of points that differ, counted no further than `limit`. */
function countDistinct(points: readonly (readonly number[])[], limit: number): number {
  const seen = new Set<string>();
  for (const point of points) {
    seen.add(point.join(" "));
    if (seen.size >= limit) break;
  }
  return seen.size;
}

/** Squared Euclidean distance between two points of equal length. */
export function squaredDistance(a: readonly number[], b: readonly number[]): number {
  let sum = 0;
  for (let d = 0; d < a.length; d++) sum += (a[d] - b[d]) ** 2;
  return sum;
}
