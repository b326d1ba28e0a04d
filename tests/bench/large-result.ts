import { eq } from "drizzle-orm";
import { draftConsultation } from "#app/domain/consultations/draft-consultation.server.ts";
import { loadConsultation } from "#app/domain/consultations/load-consultation.server.ts";
import { publishConsultation } from "#app/domain/consultations/publish-consultation.server.ts";
import type { Person } from "#app/domain/people/actor.ts";
import { clockAt } from "#app/platform/clock.ts";
import { randomIds } from "#app/platform/ids.ts";
import { openDatabase } from "#db/client.ts";
import { people, roleGrants } from "#db/schema/people.ts";
import { planVersions } from "#db/schema/plans.ts";
import { aConsultationInput } from "../factories/consultations.ts";
import { answerConsultation, decideAll, fillConsultation } from "../factories/large-consultation.ts";
import { must } from "../factories/market.ts";

/** Publishes a result of so many passages in the portal's own data, by the commands that officials use. Returns its number. */
export async function publishLargeResult(data: string, many: number): Promise<string> {
  const db = await openDatabase(`file:${data}/wenji.db`);
  const clock = clockAt("2026-03-02T02:00:00.000Z");
  const deps = { db, clock, ids: randomIds, zone: "Asia/Shanghai" };
  const coordinators = await db.read
    .select({ id: people.id, name: people.displayName })
    .from(people)
    .innerJoin(roleGrants, eq(roleGrants.personId, people.id))
    .where(eq(roleGrants.role, "coordinator"))
    .limit(2);
  const [first, second] = coordinators.map(
    ({ id, name }): Person => ({
      ...{
        kind: "person",
        id,
        name,
        emailProved: true,
        mobileProved: true,
        grants: [{ role: "coordinator" }],
      },
    }),
  );
  const [version] = await db.read
    .select({ planId: planVersions.planId })
    .from(planVersions)
    .where(eq(planVersions.state, "in-force"))
    .limit(1);
  if (!first || !second || !version) throw new Error("the demo has no two coordinators, or no plan in force");
  const input = aConsultationInput({ title: "大规模征询", subjects: [version.planId] });
  const { number } = must(await draftConsultation(deps, first, input));
  must(await publishConsultation(deps, first, { number, revision: 1 }));
  await fillConsultation(deps, first, { number, passages: many });
  clock.moveTo("2026-04-03T02:00:00.000Z");
  await decideAll(deps, first, number);
  await answerConsultation(deps, first, second, number);
  if ((await loadConsultation(db.read, number))?.state !== "answered") throw new Error("no result");
  db.close();
  return number;
}
