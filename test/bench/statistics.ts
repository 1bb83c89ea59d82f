/** The middle of the samples; of an even number the mean of the two in the middle. NaN when there are none. */
export function median(samples: readonly number[]): number {
  const sorted = ascending(samples);
  const middle = sorted.length / 2;
  const [low, high] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  return low === undefined || high === undefined ? Number.NaN : (low + high) / 2;
}

/** The smallest sample that at least this share of the samples does not exceed (nearest rank). NaN when there are none. */
export function percentile(samples: readonly number[], share: number): number {
  return ascending(samples)[Math.max(0, Math.ceil(samples.length * share) - 1)] ?? Number.NaN;
}

/** The sum. */
export function sum(samples: readonly number[]): number {
  return samples.reduce((total, sample) => total + sample, 0);
}

const ascending = (samples: readonly number[]) => [...samples].sort((a, b) => a - b);
