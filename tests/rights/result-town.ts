import { publishRows } from "#app/domain/consultations/result/publish-rows.server.ts";
import { consultationSubjects, consultations, contributions, passages } from "#db/schema/consultations.ts";
import type { TestPortal } from "#tests/setup/test-portal.ts";

/** Words that a result counts and does not show: their writer keeps them back, or a moderator hid them; and what was answered. */
export const keptBackMark = "鹮言自留";
export const hiddenMark = "鹮言被隐";
export const keptReasonMark = "鹮因随隐";

/** RESULT is published: one contribution of the author's is shown, one is kept back, one hidden. */
export async function aResultOfTheTown(portal: TestPortal, authorId: string, coordinatorId: string) {
  const at = portal.clock.now();
  const said = [
    { words: "请把步行道接到学校。", reason: "已列入。", mayPublish: true, publication: "published" },
    { words: keptBackMark, reason: keptReasonMark, mayPublish: false, publication: "published" },
    { words: hiddenMark, reason: keptReasonMark, mayPublish: true, publication: "refused" },
  ] as const;
  await portal.db.write(async (tx) => {
    await tx.insert(consultations).values({
      ...({
        id: "RESULT",
        number: "RESULT",
        kind: "plan",
        state: "answered",
        title: "已公布的征询",
      } as const),
      ...({ contact: "规划科", ways: "", madeBy: coordinatorId, madeAt: at, words: "请提意见。" } as const),
      ...({ channels: ["web"], participants: ["individual"], proof: "any", ruleId: "plan-notice" } as const),
      ...{ opensOn: "2026-01-05", closesOn: "2026-02-06", resultOn: "2026-02-20" },
      ...{ resultRuleId: "consultation-result", statement: "感谢参与。", answeredAt: at },
    });
    await tx.insert(consultationSubjects).values({
      ...{ consultationId: "RESULT", planId: "town", versionId: "town-v1.0", part: "", position: 0 },
    });
    for (const [place, { reason, ...one }] of said.entries()) {
      const id = `RESULT-${place + 1}`;
      await tx.insert(contributions).values({
        ...{ ...one, id, number: `RESULT-000${place + 1}`, consultationId: "RESULT", position: place + 1 },
        ...({ channel: "web", kind: "individual", subject: "", authorId, authorName: "朱明远" } as const),
        ...{ at, receivedOn: "2026-01-10", splitBy: coordinatorId },
      });
      await tx.insert(passages).values({
        ...{ id: `${id}-P`, contributionId: id, consultationId: "RESULT", subject: "", topic: "交通" },
        ...{ from: 0, until: one.words.length, unitId: "transport", adoption: "adopted", reason },
      });
    }
    await publishRows(tx, "RESULT");
  });
}
