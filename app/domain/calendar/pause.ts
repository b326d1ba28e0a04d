import { type Instant, millisOf } from "./instant.ts";

/** A stretch in which a clock stands still; without `until` it still does. The reason is public (domain.md 3). */
export interface Pause {
  readonly from: Instant;
  readonly until?: Instant;
  readonly reason: string;
}

/** Pauses by their beginning, those that overlap or touch joined into one; an open pause swallows all that follows it. */
export function inOrder(pauses: readonly Pause[]): Pause[] {
  const joined: Pause[] = [];
  for (const pause of pauses.toSorted((a, b) => millisOf(a.from) - millisOf(b.from))) {
    const last = joined.at(-1);
    if (last && millisOf(pause.from) <= endOf(last)) {
      if (endOf(pause) > endOf(last)) joined[joined.length - 1] = { ...pause, from: last.from };
    } else if (endOf(pause) > millisOf(pause.from)) {
      joined.push(pause);
    }
  }
  return joined;
}

function endOf(pause: Pause): number {
  return pause.until === undefined ? Number.POSITIVE_INFINITY : millisOf(pause.until);
}
