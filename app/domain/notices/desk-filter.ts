import { applicationOutcomes, opinionAdoptions } from "./opinion-terms.ts";

/** The parts of the office's list of opinions: what nobody treated yet, and each thing that became of others. */
export const opinionTabs = ["untreated", ...opinionAdoptions] as const;
export type OpinionTab = (typeof opinionTabs)[number];

export const applicationTabs = ["waiting", ...applicationOutcomes] as const;
export type ApplicationTab = (typeof applicationTabs)[number];

/** `notice` is a notice's number, empty for all. */
export type DeskFilter<Tab extends string> = { tab: Tab; notice: string; page: number };

/** What an address asks for; nonsense is the first tab. */
export function deskFilter<Tab extends string>(
  query: URLSearchParams,
  tabs: readonly [Tab, ...Tab[]],
  page: number,
): DeskFilter<Tab> {
  const asked = query.get("tab");
  return { tab: tabs.find((tab) => tab === asked) ?? tabs[0], notice: query.get("notice") ?? "", page };
}

export type DeskList<Tab extends string, Line> = {
  lines: Line[];
  page: number;
  pages: number;
  tabs: { tab: Tab; count: number }[];
  /** What the list can be narrowed to. */
  notices: { number: string; title: string }[];
};

export const linesAPage = 50;

/** The page that there is, for the one that is asked for. */
export function pageOf(count: number, asked: number): { page: number; pages: number; offset: number } {
  const pages = Math.max(1, Math.ceil(count / linesAPage));
  const page = Math.min(asked, pages);
  return { page, pages, offset: (page - 1) * linesAPage };
}
