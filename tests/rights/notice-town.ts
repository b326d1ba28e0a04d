import type { Layer } from "#app/domain/plans/plan-draft.ts";
import { reviews } from "#db/schema/needs.ts";
import { planHearingApplications, planNotices, planOpinions } from "#db/schema/notices.ts";
import { planDocuments } from "#db/schema/plan-documents.ts";
import { aPdf } from "#tests/factories/documents.ts";
import { aClause, aPlanDraft, keptVersion } from "#tests/factories/plans.ts";
import type { TestPortal } from "#tests/setup/test-portal.ts";

/** Words that stand in the draft alone, and on the layer that nobody reviewed. */
export const draftMark = "鹮境秘稿";
export const layerMark = "暗层鹮影";
/** Words of an opinion that a moderator hid, and of what was decided about it. */
export const hiddenMark = "隐言鹮语";

const drawn = (code: string, name: string, reviewNumber: string | null): Layer => ({
  ...{ code, kind: "zone", name, nameEn: name, precision: 5, exemption: null, reviewNumber },
  secrecyReview: reviewNumber ? { who: "保密办", when: "2026-01-05", basis: "清单" } : null,
  features: [
    {
      ...{ key: "k1", code: "07", name, nameEn: name, anchor: "c42" },
      geometry: {
        type: "Polygon",
        coordinates: [
          [
            [118.57, 30.25],
            [118.61, 30.25],
            [118.61, 30.31],
            [118.57, 30.31],
            [118.57, 30.25],
          ],
        ],
      },
    },
  ],
});

/** SHEET is a document of the version that lies open which nobody reviewed yet. */
const sheet = async (portal: TestPortal, versionId: string, addedBy: string) => ({
  ...{ id: "SHEET", versionId, purpose: "attachment" as const, title: draftMark, addedBy },
  ...{ digest: await portal.files.put(aPdf("An unreviewed sheet")), type: "application/pdf" as const },
  ...{ size: 900, addedAt: portal.clock.now() },
});

/** A plan that lies open under NOTICE, with an opinion and an application; a layer without its review; and a draft after it. */
export async function aPlanOfTheTown(portal: TestPortal, authorId: string, openedBy: string) {
  const head = { id: "town", title: "镇总体规划", titleEn: "Town plan" };
  const open = aPlanDraft({
    head,
    layers: [drawn("zone", "分区", "审图号1"), drawn("dark", layerMark, null)],
  });
  const versionId = await keptVersion(portal, open, { state: "on-notice" });
  const words = { heading: draftMark, words: `${draftMark}不可外传。` };
  const draft = aPlanDraft({
    head: { ...head, version: "2.0", source: draftMark },
    clauses: [aClause("c42", words), aClause("c77", words)],
    terms: [{ term: draftMark, meaning: draftMark, anchor: null }],
    layers: [drawn("zone", draftMark, "审图号2")],
  });
  await keptVersion(portal, draft, { state: "draft" });
  const at = portal.clock.now();
  const document = await sheet(portal, versionId, openedBy);
  await portal.db.write((tx) => tx.insert(planDocuments).values(document));
  const noticeId = "NOTICE";
  await portal.db.write(async (tx) => {
    await tx.insert(planNotices).values({
      ...{ id: noticeId, number: "NOTICE", planId: "town", versionId, title: "公示", words: "现予公示。" },
      ...{ opensOn: "2026-01-05", closesOn: "2999-12-31", ruleId: "plan-notice", provisional: true },
      ...{ resultOn: "2999-12-31", resultRuleId: "consultation-result", contact: "规划科" },
      ...{ paperAt: "政务中心", hearingHow: "网上申请", openedBy, openedAt: at },
    });
    await tx.insert(planOpinions).values({
      ...{ id: "OPINION", noticeId, planId: "town", position: 1, anchor: "c42", authorId },
      ...{ authorName: "朱明远", authorRole: "resident", words: "步行道要连起来。", interested: false },
      ...{ publication: "published", at, unitId: "transport" },
    });
    await tx.insert(planOpinions).values({
      ...{ id: "SHOWN-OPINION", noticeId, planId: "town", position: 3, anchor: "c42", authorId },
      ...{ authorName: "朱明远", authorRole: "resident", words: "绿地要够。", interested: false },
      ...{ publication: "published", at },
    });
    await tx.insert(planOpinions).values({
      ...{ id: "HIDDEN-OPINION", noticeId, planId: "town", position: 2, anchor: "c42", authorId },
      ...{ authorName: "朱明远", authorRole: "resident", words: hiddenMark, interested: true },
      ...{ affected: hiddenMark, publication: "refused", at, unitId: "transport" },
    });
    await tx.insert(reviews).values({
      ...{ id: "HIDDEN", subjectKind: "opinion", subjectId: "HIDDEN-OPINION", why: "taken-down" },
      ...{ openedAt: at, settledAt: at, settledBy: openedBy, outcome: "refused", ground: "insult" },
      reason: hiddenMark,
    });
    await tx.insert(planHearingApplications).values({
      ...{ id: "APPLICATION", noticeId, personId: authorId, personName: "朱明远", interest: "住在线内", at },
    });
  });
}
