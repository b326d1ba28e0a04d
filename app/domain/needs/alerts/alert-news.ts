import type { AlertNews } from "./alert-terms.ts";

/** Needs that a letter names; of more it says how many, and where they are. */
export const mostNamed = 12;

type News = { needId: string; news: AlertNews };
/** What one letter tells: the latest by their ids, and how many more (`least`: or even more than that). */
export type AlertNewsTold = { named: readonly News[]; more: number; least: boolean };

export const newsTold = (news: readonly News[], least: boolean): AlertNewsTold => ({
  named: news.slice(0, mostNamed),
  more: Math.max(0, news.length - mostNamed),
  least,
});

/** The same as ids and codes, which is all that an outbox keeps. */
export const newsAsParticulars = ({ named, more, least }: AlertNewsTold) => ({
  needs: named.map(({ needId, news }) => `${news}:${needId}`).join(","),
  more,
  least: Number(least),
});

export function newsOfParticulars(kept: Record<string, string | number>): AlertNewsTold {
  const named = String(kept.needs ?? "")
    .split(",")
    .flatMap((each): News[] => {
      const [news, needId] = each.split(":");
      return needId && (news === "new" || news === "changed") ? [{ needId, news }] : [];
    });
  return { named, more: Number(kept.more ?? 0), least: kept.least === 1 };
}
