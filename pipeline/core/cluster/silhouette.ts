/**
 * Mean silhouette (Rousseeuw 1987) of several ways to cluster the same points, with Euclidean distances that
 * are computed once for all of them.
 *
 * A point's silhouette is (b − a) / max(a, b), with a the mean distance to the other points of its cluster and
 * b the least mean distance to the points of another; 0 for a point alone in its cluster. From −1 to 1.
 *
 * @param points n points of equal length, n ≥ 2, finite
 * @param clusterings for each clustering, the cluster of each point, from 0 without gaps, at least two clusters
 * @returns one mean for each clustering
 */
export function silhouettes(
  points: readonly (readonly number[])[],
  clusterings: readonly ArrayLike<number>[]
): number[] {
  const sums = clusterings.map((clusters) => new Float64Array(points.length * clusterCount(clusters)));
  const counts = clusterings.map((clusters) => clusterCount(clusters));
  for (let i = 0; i < points.length; i++) {
    for (let j = i + 1; j < points.length; j++) {
      const distance = euclidean(points[i], points[j]);
      for (let c = 0; c < clusterings.length; c++) {
        sums[c][i * counts[c] + clusterings[c][j]] += distance;
        sums[c][j * counts[c] + clusterings[c][i]] += distance;
      }
    }
  }
  return clusterings.map((clusters, c) => meanSilhouette(clusters, sums[c], counts[c]));
}

function clusterCount(clusters: ArrayLike<number>): number {
  let count = 0;
  for (let i = 0; i < clusters.length; i++) count = Math.max(count, clusters[i] + 1);
  return count;
}

function euclidean(a: readonly number[], b: readonly number[]): number {
  let sum = 0;
  for (let d = 0; d < a.length; d++) sum += (a[d] - b[d]) ** 2;
  return Math.sqrt(sum);
}

/** `sums` holds, for each point, the sum of its distances to the points of each of `k` clusters. */
function meanSilhouette(clusters: ArrayLike<number>, sums: Float64Array, k: number): number {
  const sizes = new Int32Array(k);
  for (let i = 0; i < clusters.length; i++) sizes[clusters[i]]++;
  let total = 0;
  for (let i = 0; i < clusters.length; i++) {
    const own = clusters[i];
    if (sizes[own] < 2) continue;
    const within = sums[i * k + own] / (sizes[own] - 1);
    let nearest = Number.POSITIVE_INFINITY;
    for (let c = 0; c < k; c++) {
      if (c !== own && sizes[c] > 0) nearest = Math.min(nearest, sums[i * k + c] / sizes[c]);
    }
    const larger = Math.max(within, nearest);
    if (larger > 0) total += (nearest - within) / larger;
  }
  return total / clusters.length;
}
