import { consultationMaterials, consultationSubjects, consultations } from "#db/schema/consultations.ts";
import type { TestPortal } from "#tests/setup/test-portal.ts";

/** Words that stand in a consultation's draft alone. */
export const consultationDraftMark = "鹮稿未发";

/** CONSULT collects contributions on the town's plan; DRAFT is the office's alone, with a material. */
export async function consultationsOfTheTown(portal: TestPortal, coordinatorId: string) {
  const at = portal.clock.now();
  const common = {
    ...({ kind: "plan", contact: "规划科", ways: "", madeBy: coordinatorId, madeAt: at } as const),
    ...({ channels: ["web", "paper"], participants: ["individual", "organisation"], proof: "any" } as const),
    ...{ opensOn: "2026-01-05", closesOn: "2999-12-31", resultOn: "2999-12-31" },
    ...{ ruleId: "plan-notice", resultRuleId: "consultation-result", provisional: true },
  };
  const sets = [
    { id: "CONSULT", state: "published", title: "镇规划征询", words: "请您提意见。" },
    { id: "DRAFT", state: "draft", title: consultationDraftMark, words: consultationDraftMark },
  ] as const;
  await portal.db.write(async (tx) => {
    for (const set of sets) {
      await tx.insert(consultations).values({ ...common, ...set, number: set.id });
      await tx.insert(consultationSubjects).values({
        ...{ consultationId: set.id, planId: "town", versionId: "town-v1.0", part: "", position: 0 },
      });
      await tx.insert(consultationMaterials).values({
        ...{ id: `${set.id}-M`, consultationId: set.id, title: set.title, type: "application/pdf" },
        ...{ digest: "0".repeat(64), size: 10, addedBy: coordinatorId, addedAt: at },
      });
    }
  });
}
