import type { DocumentBytes, DocumentPurpose } from "./documents/document-terms.ts";
import type { PlanDraft } from "./plan-draft.ts";
import type { ShowingRecord } from "./plan-terms.ts";
import type { ReviewedPart } from "./review-terms.ts";
import { canonicalDocument, canonicalFigure, canonicalLayer, canonicalText } from "./version-canon.ts";

/** What a review was recorded of, by whom. */
export type RecordedReview = { part: ReviewedPart; code: string; partFingerprint: string; byId: string };

export type PartStanding = ShowingRecord & {
  part: ReviewedPart;
  code: string;
  name: string;
  nameEn: string;
  /** What a document is to the version; null of other parts. */
  purpose: DocumentPurpose | null;
  /** Who brought the part in: somebody else reviews it. */
  broughtBy: string | null;
  /** Of the part as it is now. */
  fingerprint: string;
  reviewed: boolean;
};

/** A document that was not taken back. */
export type StandingDocument = DocumentBytes & ShowingRecord & { id: string; addedBy: string };

/**
 * Every part of a version that needs a secrecy review of its own, and whether it has one: recorded by somebody else than who
 * brought the version in, and of the very bytes that stand there now.
 */
export function reviewStandings(
  parts: PlanDraft,
  version: ShowingRecord & { madeBy: string | null },
  { recorded, documents }: { recorded: readonly RecordedReview[]; documents: readonly StandingDocument[] },
  digest: (text: string) => string,
): PartStanding[] {
  const { title, titleEn } = parts.head;
  const { madeBy, secrecyReview, reviewNumber, exemption } = version;
  const own = { broughtBy: madeBy, purpose: null };
  const all = [
    {
      ...own,
      ...{ part: "version" as const, code: "", name: title, nameEn: titleEn, text: canonicalText(parts) },
      ...{ secrecyReview, reviewNumber, exemption },
    },
    ...parts.layers.map((layer) => ({
      ...layer,
      ...own,
      part: "layer" as const,
      text: canonicalLayer(layer),
    })),
    ...parts.figures.map((figure) => ({
      ...{ ...figure, ...own, part: "figure" as const, text: canonicalFigure(figure) },
      ...{ name: figure.title, nameEn: figure.title },
    })),
    ...documents.map(({ id, title, purpose, addedBy, ...document }) => ({
      ...{ ...document, part: "document" as const, code: id, broughtBy: addedBy, purpose },
      ...{ name: title ?? "", nameEn: title ?? "" },
      text: canonicalDocument({ ...document, title, purpose }),
    })),
  ];
  return all.map(({ text, ...each }) => {
    const { part, code, name, nameEn, purpose, broughtBy, secrecyReview, reviewNumber, exemption } = each;
    const fingerprint = digest(text);
    const found = recorded.find((one) => one.part === part && one.code === code);
    const whole = secrecyReview !== null && (reviewNumber !== null || exemption !== null);
    const reviewed = whole && found?.partFingerprint === fingerprint && found.byId !== broughtBy;
    return {
      ...{ part, code, name, nameEn, purpose, broughtBy, fingerprint, reviewed },
      ...{ secrecyReview, reviewNumber, exemption },
    };
  });
}
