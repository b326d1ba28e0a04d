import type { PlanDraft } from "./plan-draft.ts";
import type { ShowingRecord } from "./plan-terms.ts";
import type { ReviewedPart } from "./review-terms.ts";
import { canonicalFigure, canonicalLayer, canonicalText } from "./version-canon.ts";

/** What a review was recorded of, by whom. */
export type RecordedReview = { part: ReviewedPart; code: string; partFingerprint: string; byId: string };

export type PartStanding = ShowingRecord & {
  part: ReviewedPart;
  code: string;
  name: string;
  nameEn: string;
  /** Of the part as it is now. */
  fingerprint: string;
  reviewed: boolean;
};

/**
 * Every part of a version that needs a secrecy review of its own, and whether it has one: recorded by somebody else than who
 * brought the version in, and of the very bytes that stand there now.
 */
export function reviewStandings(
  parts: PlanDraft,
  version: ShowingRecord & { madeBy: string | null },
  recorded: readonly RecordedReview[],
  digest: (text: string) => string,
): PartStanding[] {
  const { title, titleEn } = parts.head;
  const { madeBy, secrecyReview, reviewNumber, exemption } = version;
  const all = [
    {
      ...{ part: "version" as const, code: "", name: title, nameEn: titleEn, text: canonicalText(parts) },
      ...{ secrecyReview, reviewNumber, exemption },
    },
    ...parts.layers.map((layer) => ({ ...layer, part: "layer" as const, text: canonicalLayer(layer) })),
    ...parts.figures.map((figure) => ({
      ...{ ...figure, part: "figure" as const, text: canonicalFigure(figure) },
      ...{ name: figure.title, nameEn: figure.title },
    })),
  ];
  return all.map(({ part, code, name, nameEn, text, secrecyReview, reviewNumber, exemption }) => {
    const fingerprint = digest(text);
    const own = recorded.find((each) => each.part === part && each.code === code);
    const whole = secrecyReview !== null && (reviewNumber !== null || exemption !== null);
    const reviewed = whole && own?.partFingerprint === fingerprint && own.byId !== madeBy;
    return { part, code, name, nameEn, fingerprint, secrecyReview, reviewNumber, exemption, reviewed };
  });
}
