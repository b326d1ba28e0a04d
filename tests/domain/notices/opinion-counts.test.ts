import { and, eq, isNull } from "drizzle-orm";
import fc from "fast-check";
import { expect, test } from "vitest";
import { opinionCountOf, opinionCounts } from "#app/domain/notices/opinion-counts.server.ts";
import { subjectOf, subjectText } from "#app/domain/notices/opinion-subject.ts";
import type { Person } from "#app/domain/people/actor.ts";
import { planOpinions } from "#db/schema/notices.ts";
import { anOpenNotice } from "#tests/factories/notices.ts";
import { aPerson, aTown } from "#tests/factories/people.ts";
import { aPlanDraft, keptVersion } from "#tests/factories/plans.ts";
import { plansOf } from "#tests/setup/plans-of.ts";
import { openTestPortal, type TestPortal } from "#tests/setup/test-portal.ts";

async function aNotice(portal: TestPortal, importer: Person, reviewer: Person, id: string) {
  await keptVersion(portal, aPlanDraft({ head: { id } }), { state: "draft", madeBy: importer.id });
  const { noticeId } = await anOpenNotice(portal, reviewer, { planId: id, number: "1.0" });
  return { noticeId, planId: id };
}

const abouts = ["clause:c1", "clause:c42", "feature:zone/k7", ""];
const facts = {
  about: fc.constantFrom(...abouts),
  publication: fc.constantFrom("published", "awaiting-review", "refused"),
  withdrawnAt: fc.constantFrom(null, "2026-03-02T00:00:00.000Z"),
  entityId: fc.constantFrom(null, "entity"),
  plan: fc.constantFrom(0, 1),
};
const steps = fc.array(
  fc.record({
    what: fc.constantFrom("give", "give", "change", "delete"),
    which: fc.nat(7),
    ...facts,
  }),
  { minLength: 12, maxLength: 30 },
);

test("the counts that the database keeps are those of the public opinions that are there, whatever happens to them", async () => {
  const portal = await openTestPortal();
  await aTown(portal);
  const importer = await aPerson(portal, "周", { role: "coordinator" });
  const reviewer = await aPerson(portal, "陈", { role: "coordinator" });
  const notices = [
    await aNotice(portal, importer, reviewer, "one"),
    await aNotice(portal, importer, reviewer, "two"),
  ];
  let position = 0;
  await fc.assert(
    fc.asyncProperty(steps, async (taken) => {
      for (const { what, which, about, publication, withdrawnAt, entityId, plan } of taken) {
        const set = { ...subjectOf(about), ...notices[plan], publication, withdrawnAt, entityId };
        const all = await portal.db.read.select({ id: planOpinions.id }).from(planOpinions);
        const id = all[which]?.id ?? "";
        await portal.db.write(async (tx) => {
          if (what === "change") await tx.update(planOpinions).set(set).where(eq(planOpinions.id, id));
          else if (what === "delete") await tx.delete(planOpinions).where(eq(planOpinions.id, id));
          else
            await tx.insert(planOpinions).values({
              ...{ id: portal.ids.next(), noticeId: "", planId: "", ...set, position: ++position },
              ...{ authorName: "居民", authorRole: "resident", words: "树荫", interested: false },
              at: portal.clock.now(),
            });
        });
      }
      for (const { planId } of notices) {
        const plain = await plainCounts(portal, planId);
        expect(await opinionCounts(portal.db.read, planId)).toEqual(plain);
        for (const about of abouts)
          expect(await opinionCountOf(portal.db.read, planId, about)).toEqual(plain.get(about));
      }
    }),
    { numRuns: 12 },
  );
});

async function plainCounts({ db }: TestPortal, planId: string) {
  const rows = await db.read
    .select()
    .from(planOpinions)
    .where(
      and(
        eq(planOpinions.planId, planId),
        eq(planOpinions.publication, "published"),
        isNull(planOpinions.withdrawnAt),
      ),
    );
  const counts = new Map<string, { residents: number; entities: number }>();
  for (const row of rows) {
    const before = counts.get(subjectText(row)) ?? { residents: 0, entities: 0 };
    const { residents, entities } = before;
    const now = row.entityId ? { residents, entities: entities + 1 } : { residents: residents + 1, entities };
    counts.set(subjectText(row), now);
  }
  return counts;
}

test("counts are read where they are kept, and no opinion with them", async () => {
  const portal = await openTestPortal();
  const plans = await plansOf(portal, async (reads) => {
    await opinionCounts(reads, "one");
    await opinionCountOf(reads, "one", "clause:c1");
  });
  expect(plans).toHaveLength(2);
  for (const plan of plans) {
    expect(plan).toContain("SEARCH plan_opinion_counts USING PRIMARY KEY");
    expect(plan).not.toMatch(/plan_opinions|SCAN plan_opinion/);
  }
});
