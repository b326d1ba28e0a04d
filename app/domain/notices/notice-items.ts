import type { CivilDate } from "../calendar/civil-date.ts";

/** On which article an item stands; practice: published notices say it, no article asks for it by name. */
type Basis = { policy: "urban-rural-planning-law" | "hearing-provisions"; article: string } | "practice";

type Facts = {
  words: string;
  opensOn: CivilDate;
  closesOn: CivilDate;
  resultOn: CivilDate;
  opinionHow: string | null;
  contact: string;
  paperAt: string;
  hearingHow: string;
  approvedOn: CivilDate | null;
  approvedBy: string | null;
  approvalNumber: string | null;
  obtainAt: string | null;
  hearingOn: CivilDate | null;
};
type Stage = "notice" | "announcement";
type Item = { stage: Stage; basis: Basis; isThere: (facts: Partial<Facts>) => boolean };

const said = (text: string | null | undefined) => text !== null && text !== undefined && text.trim() !== "";
const planning = (article: string): Basis => ({ policy: "urban-rural-planning-law", article });
const hearings = (article: string): Basis => ({ policy: "hearing-provisions", article });

/**
 * What a notice before approval (批前公示) and the announcement after it (批后公布) must say, and on which article (domain.md 3, 5).
 * The map with its review number stands apart: no layer is shown without it (domain.md 11).
 */
export const noticeItems = {
  words: { stage: "notice", basis: planning("26"), isThere: ({ words }) => said(words) },
  period: {
    ...{ stage: "notice", basis: planning("26") },
    isThere: ({ opensOn, closesOn }) => said(opensOn) && said(closesOn),
  },
  opinionHow: { stage: "notice", basis: planning("26"), isThere: ({ opinionHow }) => said(opinionHow) },
  resultOn: { stage: "notice", basis: planning("26"), isThere: ({ resultOn }) => said(resultOn) },
  hearingHow: { stage: "notice", basis: hearings("12"), isThere: ({ hearingHow }) => said(hearingHow) },
  contact: { stage: "notice", basis: "practice", isThere: ({ contact }) => said(contact) },
  paperAt: { stage: "notice", basis: "practice", isThere: ({ paperAt }) => said(paperAt) },
  approval: {
    ...{ stage: "announcement", basis: planning("26") },
    isThere: ({ approvedOn, approvedBy, approvalNumber }) =>
      said(approvedOn) && said(approvedBy) && said(approvalNumber),
  },
  hearing: { stage: "announcement", basis: hearings("18"), isThere: ({ hearingOn }) => said(hearingOn) },
  obtainAt: { stage: "announcement", basis: "practice", isThere: ({ obtainAt }) => said(obtainAt) },
} as const satisfies Record<string, Item>;

export type NoticeItem = keyof typeof noticeItems;
const names = Object.keys(noticeItems);
const isItem = (name: string): name is NoticeItem => names.includes(name);

export const itemsOf = (stage: Stage): NoticeItem[] =>
  names.filter(isItem).filter((name) => noticeItems[name].stage === stage);

/** The items of a stage that are not there, in their order. */
export const whatNoticeLacks = (stage: Stage, facts: Partial<Facts>): NoticeItem[] =>
  itemsOf(stage).filter((name) => !noticeItems[name].isThere(facts));
