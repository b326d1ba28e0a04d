import { z } from "zod";
import { isCivilDate } from "../calendar/civil-date.ts";
import { plainLine, plainText } from "../text/plain-text.ts";

export const civilDay = z.string("field-needed").trim().refine(isCivilDate, "day-not-understood");
const revision = z.coerce.number("field-not-understood").int().positive();

/** A notice before approval (批前公示), as the office writes it. */
export const noticeForm = z.object({
  revision,
  title: plainLine(80),
  words: plainText(4000),
  opensOn: civilDay,
  closesOn: civilDay,
  opinionHow: plainText(500),
  contact: plainText(300),
  paperAt: plainText(300),
  hearingHow: plainText(500),
});
export type NoticeInput = z.output<typeof noticeForm>;

export const approvalForm = z.object({
  revision,
  approvedOn: civilDay,
  approvedBy: plainLine(80),
  approvalNumber: plainLine(80),
  obtainAt: plainText(300),
});
export type ApprovalInput = z.output<typeof approvalForm>;

export const versionReasonForm = z.object({ revision, reason: plainText(1000) });
export const inForceForm = z.object({ revision, inForceOn: civilDay });
