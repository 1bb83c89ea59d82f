/**
 * The last index whose key is at most the limit, 0 when none is. Keys must not fall with the index; each is
 * asked for only where the search looks, so a key may be costly (a measurement of the page).
 */
export function lastAtMost(count: number, key: (index: number) => number, limit: number): number {
  let low = 0;
  let high = count - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (key(middle) <= limit) low = middle;
    else high = middle - 1;
  }
  return low;
}
