import { z } from "zod";
import { isCivilDate } from "../../calendar/civil-date.ts";
import type { ShowingRecord } from "../plan-terms.ts";
import type { Notes } from "./import-problem.ts";

const words = z.string().trim().min(1).max(300);
const review = z.object({ who: words, when: z.string().refine(isCivilDate), basis: words });
const record = z.object({
  secrecyReview: review.nullish(),
  reviewNumber: words.nullish(),
  exemption: words.nullish(),
});

/** The secrecy review, review number or exemption that a head names; half of one is a problem (domain.md 11). */
export function showingRecordIn(
  head: Record<string, unknown>,
  at: (field: string) => number | null,
  notes: Notes,
): ShowingRecord {
  const read = record.safeParse(head);
  if (!read.success)
    for (const field of new Set(read.error.issues.map(({ path }) => String(path[0]))))
      notes.add(at(field), "record-not-whole", { field });
  const { secrecyReview = null, reviewNumber = null, exemption = null } = read.success ? read.data : {};
  return { secrecyReview, reviewNumber, exemption };
}
