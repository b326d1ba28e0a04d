import { z } from "zod";

/** What whoever speaks may say of themselves: an age band (never a birth date) and a group. */
export const termLists = ["age-band", "interest-group"] as const;
export type TermList = (typeof termLists)[number];

export const participationTerm = z
  .object({ code: z.string(), list: z.enum(termLists), zh: z.string(), en: z.string() })
  .transform(({ code, list, zh, en }) => ({ code, list, name: zh, nameEn: en }));
export type ParticipationTerm = z.output<typeof participationTerm>;
