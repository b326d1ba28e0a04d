import { expect, test } from "vitest";
import { subjectOffer } from "#app/domain/consultations/reach/subject-offer.server.ts";
import { isFinding } from "#app/domain/consultations/reach/subject-offer.ts";
import { planClauses } from "#db/schema/plans.ts";
import { aTown } from "#tests/factories/people.ts";
import { aPlanDraft, keptVersion } from "#tests/factories/plans.ts";
import { openTestPortal } from "#tests/setup/test-portal.ts";

async function aPortal() {
  const portal = await openTestPortal();
  await aTown(portal);
  await keptVersion(portal, aPlanDraft(), { state: "on-notice" });
  await keptVersion(portal, aPlanDraft({ head: { id: "other" } }), { state: "in-force" });
  await keptVersion(portal, aPlanDraft({ head: { id: "secret" } }), { state: "draft" });
  const offered = async (find: string, chosen: string[] = []) => {
    const { plans } = await subjectOffer(portal.db.read, { find, chosen });
    return plans.flatMap(({ planId, parts }) => parts.map(({ part }) => `${planId}#${part}`));
  };
  return { portal, offered };
}

test("nothing but plans is offered until something is looked for, and what is ticked is always there", async () => {
  const { portal, offered } = await aPortal();
  expect(await offered("")).toEqual([]);
  expect(
    (await subjectOffer(portal.db.read, { find: "", chosen: [] })).plans.map(({ planId }) => planId),
  ).toEqual(["other", "plan"]);
  expect(await offered("", ["plan#clause:c42"])).toEqual(["plan#clause:c42"]);
  expect(await offered("查无此条", ["plan#clause:c42"])).toEqual(["plan#clause:c42"]);
});

test("clauses and layers are found by words of their names in public plans alone, signs of a pattern are plain signs", async () => {
  const { portal, offered } = await aPortal();
  const [clause] = await portal.db.read.select().from(planClauses).limit(1);
  const found = await offered(clause?.heading ?? "");
  expect(found).toEqual(
    expect.arrayContaining([`plan#clause:${clause?.anchor}`, `other#clause:${clause?.anchor}`]),
  );
  expect(found.some((ref) => ref.startsWith("secret"))).toBe(false);
  expect(await offered("%")).toEqual([]);
});

test("the button looks something up, and so does Enter once other words stand there", () => {
  expect(isFinding({ intent: ["find"], find: [""], found: [""] })).toBe(true);
  expect(isFinding({ intent: ["enter"], find: ["绿道"], found: [""] })).toBe(true);
  expect(isFinding({ intent: ["enter"], find: ["绿道"], found: ["绿道"] })).toBe(false);
  expect(isFinding({ find: ["绿道"], found: [""] })).toBe(false);
});
