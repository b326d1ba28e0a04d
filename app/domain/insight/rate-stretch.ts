import type { Instant } from "../calendar/instant.ts";

/** The stretches that what is counted since a moment is put together from; days and months are those of UTC. */
export type RateStretch = {
  /** Needs from this moment on to the next midnight are read one by one. */
  from: Instant;
  /** Whole days from this one on … */
  day: string;
  /** … up to this month, and whole months from there on, … */
  month: string;
  /** … or up to this year, and whole years from there on. */
  year: string;
};

export function rateStretch(from: Instant): RateStretch {
  const midnight = `${from.slice(0, 10)}T00:00:00.000Z`;
  const day = from === midnight ? from.slice(0, 10) : after(from, 1);
  const month = monthAfter(day);
  return { from, day, month, year: yearFrom(month) };
}

const dayMillis = 86_400_000;
const after = (at: string, days: number) =>
  new Date(Date.parse(at) + days * dayMillis).toISOString().slice(0, 10);

function monthAfter(day: string): string {
  const [year = 0, month = 0] = day.split("-").map(Number);
  return month === 12 ? `${year + 1}-01` : `${year}-${String(month + 1).padStart(2, "0")}`;
}

/** The first year that begins in this month or after it. */
function yearFrom(month: string): string {
  const [year = 0, of = 0] = month.split("-").map(Number);
  return String(of === 1 ? year : year + 1);
}
