import { type KeptPage, weightOf } from "./kept-page.ts";
import { storeOf } from "./page-store.ts";

/** Two counts, each another number after a change: of anything, or of what pages are made of. */
export type Changes = { any: number; counted: number };

/** A page that was made to be kept, and the count that it hangs on; or an answer that is for nobody but whoever asked first. */
export type Made = { page: KeptPage; hangsOn: keyof Changes } | { answer: Response };
type Make = () => Promise<Made>;

type Keeping = {
  /** Undefined while they cannot be known. */
  changes: () => Changes | undefined;
  /** Milliseconds that run evenly. */
  now: () => number;
  /** Bytes that all pages together may take. */
  most: number;
  /** Milliseconds until what pages reckon from the time of day may be another. */
  keptMs: () => number;
};

type Kept = {
  page: KeptPage;
  hangsOn: keyof Changes;
  seen: Changes;
  until: number;
  starts: readonly number[];
  tookMs: number;
};
type Making = { seen: Changes; at: number; made: Promise<Made> };

export type PageKeeper = {
  /** The page at once when it is there, else as soon as it is made. Undefined: none is kept now, the reader goes the long way. */
  pageFor(key: string, make: Make): KeptPage | Promise<Made | undefined> | undefined;
};

/** A page is made anew for each change, but only so often in this time, or in four times as long as it takes… */
const busyMs = 1000;
const oftenInBusy = 3;
/** …then its readers are shown the one that was begun less than this long ago, and wait for nothing. */
const graceMs = 400;
/** When the next one is begun, so that it is there before the grace is over. */
const renewMs = 200;
/** A machine that is slow shows a page for a while after it is made all the same; never longer than this after it was begun. */
const [shownMs, longestGraceMs] = [300, 900];

const isSame = (which: keyof Changes, one: Changes, other: Changes) => one[which] === other[which];

const isBusy = ({ starts: [first = 0, ...others], tookMs }: Kept, at: number) =>
  others.length === oftenInBusy - 1 && at - first < Math.max(busyMs, 4 * tookMs);

const graceOf = ({ tookMs }: Kept) => Math.min(longestGraceMs, Math.max(graceMs, tookMs + shownMs));

/**
 * Keeps made pages for as long as nothing has changed. One that is asked for and not there is made once for all who wait; one
 * that was begun before a change is out of date from the start, since it bears the counts from before it was begun.
 */
export function keepPages({ changes, now, most, keptMs }: Keeping): PageKeeper {
  // Pages that somebody asked for in words of their own have a half to themselves: whoever makes up addresses, as many as
  // they like, drives out none of the pages that everybody reads.
  const [whole, narrowed] = [storeOf<Kept>(most / 2), storeOf<Kept>(most / 2)];
  const storeFor = (key: string) => (key.includes("?") ? narrowed : whole);
  const making = new Map<string, Making>();

  function begin(key: string, make: Make, seen: Changes, before: readonly number[]): Promise<Made> {
    const at = now();
    const until = at + keptMs();
    const starts = [...before, at].slice(-oftenInBusy);
    const made = make()
      .then((outcome) => {
        if ("page" in outcome) {
          const kept = { ...outcome, seen, until, starts, tookMs: now() - at };
          storeFor(key).set(key, kept, weightOf(outcome.page));
        }
        return outcome;
      })
      .finally(() => making.delete(key));
    making.set(key, { seen, at, made });
    return made;
  }

  /** The page as it is being made, or is made for this reader: whatever had changed when they asked is in it. */
  async function madeSince(key: string, make: Make, asked: number, seen: Changes): Promise<Made | undefined> {
    const awaited = making.get(key);
    if (!awaited) {
      const known = changes();
      return known === undefined ? undefined : begin(key, make, known, storeFor(key).get(key)?.starts ?? []);
    }
    const made = await awaited.made;
    // An answer that is not kept is read by one; the others ask for themselves.
    if ("answer" in made) return undefined;
    if (isSame(made.hangsOn, awaited.seen, seen) || awaited.at > asked) return made;
    return await madeSince(key, make, asked, seen);
  }

  return {
    pageFor(key, make) {
      const seen = changes();
      if (seen === undefined) return undefined;
      const at = now();
      const kept = storeFor(key).get(key);
      if (kept && at < kept.until) {
        if (isSame(kept.hangsOn, kept.seen, seen)) return kept.page;
        const begun = kept.starts.at(-1) ?? 0;
        if (isBusy(kept, at) && at - begun < graceOf(kept)) {
          // Whoever asks when the grace is over waits for it and hears of its failure.
          if (at - begun > renewMs && !making.has(key)) begin(key, make, seen, kept.starts).catch(() => {});
          return kept.page;
        }
      }
      return madeSince(key, make, at, seen);
    },
  };
}
