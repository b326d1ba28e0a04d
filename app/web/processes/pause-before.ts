const longestMs = 30_000;
/** One that lived so long had not died of how it began. */
const soundMs = 60_000;

/** How long a place stays empty after its process has ended: at once at first, then twice as long each time, half a minute at most. */
export function pauseBefore(deaths: number): number {
  return deaths <= 1 ? 0 : Math.min(longestMs, 250 * 2 ** (deaths - 2));
}

/** How many deaths in a row a place has seen. */
export const deathsInARow = (before: number, livedMs: number) => (livedMs > soundMs ? 1 : before + 1);
