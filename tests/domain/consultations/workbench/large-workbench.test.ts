import { expect, test } from "vitest";
import { firstUncollated, firstUndecided } from "#app/domain/consultations/undecided-passages.server.ts";
import { alikePassages } from "#app/domain/consultations/workbench/alike-passages.server.ts";
import { remindUnits } from "#app/domain/consultations/workbench/remind-units.server.ts";
import { unsplitContributions } from "#app/domain/consultations/workbench/unsplit-contributions.server.ts";
import { workbenchFilter } from "#app/domain/consultations/workbench/workbench-filter.ts";
import {
  workbenchCounts,
  workbenchPassages,
} from "#app/domain/consultations/workbench/workbench-queries.server.ts";
import type { Reads } from "#db/client.ts";
import { fillConsultation } from "#tests/factories/large-consultation.ts";
import { aLetter } from "#tests/factories/letters.ts";
import { plansOf } from "#tests/setup/plans-of.ts";

const today = "2026-03-10";
const ways = [
  { topic: "交通" },
  { topic: "-" },
  { subject: "plan#clause:c42" },
  { unit: "water" },
  { step: "with-unit", unit: "water" },
  { adoption: "partly" },
  { kind: "individual" },
  { mine: "1" },
  { text: "樟树" },
  { sort: "due" },
  { late: "1", topic: "交通", unit: "water" },
  {},
];

async function manyPassages() {
  const letter = await aLetter();
  const { portal, coordinator, number, id: consultationId } = letter;
  await fillConsultation(portal, coordinator, { number, passages: Number(process.env.PASSAGES ?? 600) });
  const list = async (reads: Reads, units: string[] | undefined, asked: object, after: string | null) =>
    await workbenchPassages(
      reads,
      { consultationId, units },
      {
        ...{ filter: workbenchFilter.parse(asked), after, today },
        ...{ now: portal.clock.now(), personId: coordinator.id },
      },
    );
  return { ...letter, consultationId, list };
}

test("the workbench is read by an index and in its order, however it is narrowed and by whom", async () => {
  const { portal, consultationId, list } = await manyPassages();
  const plans = await plansOf(portal, async (reads) => {
    for (const units of [undefined, ["water"]])
      for (const asked of ways) {
        const isByDay = "sort" in asked || "late" in asked;
        for (const after of [null, isByDay ? "2026-03-02~3~0" : "3~0"])
          await list(reads, units, asked, after);
      }
  });
  const lists = plans.filter((plan) => plan.includes("passages"));
  expect(lists.length).toBeGreaterThan(40);
  for (const plan of lists) {
    expect(plan).toMatch(/SEARCH passages USING (COVERING )?INDEX passages_\w+ \(consultation_id=\?/);
    expect(plan).not.toMatch(/SCAN (passages|contributions)|TEMP B-TREE/);
  }
  const counts = await plansOf(portal, async (reads) => {
    for (const units of [undefined, ["water"]])
      await workbenchCounts(reads, { consultationId, units }, today);
  });
  const ofLate = (plan: string) => plan.includes("passages_due");
  expect(counts.filter(ofLate)).toHaveLength(2);
  for (const plan of counts.filter((each) => !ofLate(each))) expect(plan).toMatch(/USING COVERING INDEX/);
});

test("passages that are alike, splits that wait and units that owe are found by an index too", async () => {
  const { portal, consultationId, officer } = await manyPassages();
  const words = "步行道断了。请接到学校。桥也要修。";
  const plans = await plansOf(portal, async (reads) => {
    await alikePassages(reads, { id: "x", consultationId, words, units: undefined });
    await unsplitContributions(reads, consultationId, 3);
    await firstUncollated(reads, consultationId);
    await firstUndecided(reads, consultationId);
  });
  expect(plans[0]?.match(/SEARCH passage_likeness USING PRIMARY KEY \(key=\?\)/g)).toHaveLength(10);
  for (const plan of plans) expect(plan).not.toMatch(/SCAN (passages|contributions|passage_likeness)$/m);
  expect(plans.some((plan) => /contributions_unsplit|contribution_position/.test(plan))).toBe(true);
  expect(officer.kind).toBe("person");
  expect(await remindUnits(portal)).toBe(0);
});

test("pages follow one another without a gap or a repetition", async () => {
  const { portal, list } = await manyPassages();
  const seen: string[] = [];
  let after: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof list>> = await list(portal.db.read, undefined, {}, after);
    seen.push(...page.lines.map(({ id }) => id));
    after = page.next;
  } while (after);
  expect(seen).toHaveLength(601);
  expect(new Set(seen).size).toBe(601);
});
