import { consultations, contributions } from "#db/schema/consultations.ts";
import type { TestPortal } from "#tests/setup/test-portal.ts";

/** REACH is closed: seven people of 柳湾 wrote, and two of 河口, who are too few to be told of. */
export async function aReachOfTheTown(portal: TestPortal, coordinatorId: string) {
  const at = portal.clock.now();
  const territories = [...Array<string>(7).fill("liuwan"), ...Array<string>(2).fill("hekou")];
  await portal.db.write(async (tx) => {
    await tx.insert(consultations).values({
      ...({ id: "REACH", number: "REACH", kind: "plan", state: "published", title: "已截止的征询" } as const),
      ...({ contact: "规划科", ways: "", madeBy: coordinatorId, madeAt: at, words: "请提意见。" } as const),
      ...({
        channels: ["paper"],
        participants: ["individual"],
        proof: "any",
        ruleId: "plan-notice",
      } as const),
      ...{ opensOn: "2026-01-05", closesOn: "2026-02-06", resultOn: "2999-12-31" },
      resultRuleId: "consultation-result",
    });
    for (const [place, territoryId] of territories.entries())
      await tx.insert(contributions).values({
        ...{
          id: `REACH-${place}`,
          number: `REACH-000${place}`,
          consultationId: "REACH",
          position: place + 1,
        },
        ...({
          channel: "paper",
          kind: "individual",
          subject: "",
          authorName: "朱明远",
          words: "留树。",
        } as const),
        ...({ mayPublish: false, publication: "published", at, receivedOn: "2026-01-10" } as const),
        ...{ territoryId, ageBand: "60-plus", interestGroup: place === 0 ? "shop" : null },
      });
  });
}
