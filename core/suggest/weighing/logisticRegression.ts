/** An example: what is seen, and what it turned out to be. */
export interface Example {
  readonly values: readonly number[];
  readonly isTrue: boolean;
}

const MOST_ROUNDS = 12;
/** A step that leads downhill is halved at most so many times. */
const MOST_HALVINGS = 20;
const CLOSE_ENOUGH = 1e-6;

/** 1 / (1 + e^-x). */
export function sigmoid(x: number): number {
  return 1 / (1 + Math.exp(-x));
}

/** The weighted sum of an example's values. */
export function dot(weights: readonly number[], values: readonly number[]): number {
  return values.reduce((sum, value, k) => sum + value * (weights[k] ?? 0), 0);
}

/**
 * Weights of a logistic regression, held near the given ones by a penalty on the squared distance: few examples
 * move them little. Newton's method, a step of which overshoots where the examples are far from what is believed:
 * such a step is halved until it leads uphill.
 *
 * @param least - No weight falls below its own here.
 * @see Bishop, Pattern Recognition and Machine Learning (2006), 4.3.3.
 */
export function fitLogistic(
  examples: readonly Example[],
  near: readonly number[],
  penalty: number,
  least: readonly number[] = [],
): readonly number[] {
  const likelihoodOf = (weights: readonly number[]) => logLikelihood(examples, weights, near, penalty);
  let weights = near;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const step = newtonStep(examples, weights, near, penalty, least);
    if (Math.max(...step.map(Math.abs)) < CLOSE_ENOUGH) break;
    weights = uphill(weights, step, least, likelihoodOf);
  }
  return weights;
}

function uphill(
  weights: readonly number[],
  step: readonly number[],
  least: readonly number[],
  heightOf: (weights: readonly number[]) => number,
): readonly number[] {
  const height = heightOf(weights);
  for (let halving = 0; halving <= MOST_HALVINGS; halving++) {
    const next = weights.map((weight, k) =>
      Math.max(leastOf(least, k), weight + (step[k] ?? 0) / 2 ** halving),
    );
    if (heightOf(next) >= height) return next;
  }
  return weights;
}

/** What is to be as great as possible: how likely the examples are, less the penalty. */
function logLikelihood(
  examples: readonly Example[],
  weights: readonly number[],
  near: readonly number[],
  penalty: number,
): number {
  const distance = weights.reduce((sum, weight, k) => sum + (weight - (near[k] ?? 0)) ** 2, 0);
  return examples.reduce(
    (sum, { values, isTrue }) => {
      const x = dot(weights, values);
      return sum - Math.log1p(Math.exp(isTrue ? -x : x));
    },
    (-penalty / 2) * distance,
  );
}

function newtonStep(
  examples: readonly Example[],
  weights: readonly number[],
  near: readonly number[],
  penalty: number,
  least: readonly number[],
): number[] {
  const size = weights.length;
  const gradient = weights.map((weight, k) => penalty * ((near[k] ?? 0) - weight));
  const curvature = Array.from({ length: size }, (_, row) =>
    Array.from({ length: size }, (_, column) => (row === column ? penalty : 0)),
  );
  for (const { values, isTrue } of examples) {
    const p = sigmoid(dot(weights, values));
    const error = (isTrue ? 1 : 0) - p;
    values.forEach((value, row) => {
      (gradient[row] as number) += error * value;
      const line = curvature[row] as number[];
      for (let column = 0; column < size; column++)
        (line[column] as number) += p * (1 - p) * value * (values[column] as number);
    });
  }
  for (const [k, weight] of weights.entries())
    if (weight <= leastOf(least, k) && (gradient[k] as number) < 0) hold(k, curvature, gradient);
  return solve(curvature, gradient);
}

const leastOf = (least: readonly number[], k: number) => least[k] ?? Number.NEGATIVE_INFINITY;

/** Takes a weight out of a step: it is as low as it may be, and would fall. */
function hold(k: number, curvature: number[][], gradient: number[]): void {
  gradient[k] = 0;
  curvature.forEach((line, row) => {
    if (row === k) line.fill(0);
    line[k] = row === k ? 1 : 0;
  });
}

/** Solves a system of linear equations whose matrix is positive definite, by elimination. Changes its arguments. */
function solve(matrix: number[][], right: number[]): number[] {
  const size = right.length;
  for (let pivot = 0; pivot < size; pivot++)
    for (let row = pivot + 1; row < size; row++) eliminate(matrix, right, pivot, row);
  const found = new Array<number>(size).fill(0);
  for (let row = size - 1; row >= 0; row--) {
    const line = matrix[row] as number[];
    const rest = line.reduce((sum, value, k) => (k > row ? sum + value * (found[k] as number) : sum), 0);
    found[row] = ((right[row] as number) - rest) / (line[row] as number);
  }
  return found;
}

function eliminate(matrix: number[][], right: number[], pivot: number, row: number): void {
  const [from, to] = [matrix[pivot] as number[], matrix[row] as number[]];
  const share = (to[pivot] as number) / (from[pivot] as number);
  for (let column = pivot; column < to.length; column++)
    (to[column] as number) -= share * (from[column] as number);
  (right[row] as number) -= share * (right[pivot] as number);
}
