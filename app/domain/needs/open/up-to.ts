/** At most so many of what comes in batches; `beyond` is asked once more are there, and its rows are the last. */
export async function* upTo<Row>(
  batches: AsyncIterable<readonly Row[]>,
  most: number,
  beyond: () => Row[],
): AsyncGenerator<Row[]> {
  let left = most;
  for await (const batch of batches) {
    yield batch.slice(0, left);
    left -= batch.length;
    if (left < 0) {
      yield beyond();
      return;
    }
  }
}
