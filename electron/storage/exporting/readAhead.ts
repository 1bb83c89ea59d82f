/** So many reads at once keep the disk and the processor busy; more bring nothing. */
const MOST_AHEAD = 8;
/** What is read ahead of an item of the size just seen may come to so much together. */
const LARGEST_AHEAD = 4_000_000;

/**
 * What reading each item gives, in their order; the next ones are read meanwhile: eight small ones, or one large one.
 *
 * @param sizeOf - About how many characters of memory an item takes.
 * @throws what reading an item throws, when it is its turn.
 */
export async function* readAhead<Item, Read>(
  items: readonly Item[],
  read: (item: Item) => Promise<Read>,
  sizeOf: (read: Read) => number,
): AsyncGenerator<Read> {
  const underWay: Promise<Read>[] = [];
  let most = 1;
  for (let begun = 0, ended = 0; ended < items.length; ended++) {
    for (; begun < items.length && begun < ended + most; begun++)
      underWay.push(heldBack(read(items[begun] as Item)));
    const value = await (underWay.shift() as Promise<Read>);
    most = Math.max(1, Math.min(MOST_AHEAD, Math.floor(LARGEST_AHEAD / (sizeOf(value) + 1))));
    yield value;
  }
}

/** A failure is told when it is awaited; until then it is not one that nobody handles. */
function heldBack<Read>(reading: Promise<Read>): Promise<Read> {
  reading.catch(() => undefined);
  return reading;
}
