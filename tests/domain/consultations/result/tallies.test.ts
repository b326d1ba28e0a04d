import { sql } from "drizzle-orm";
import fc from "fast-check";
import { expect, test } from "vitest";
import { contribute } from "#app/domain/consultations/contribute.server.ts";
import { contributionFile } from "#app/domain/consultations/contribution-file.server.ts";
import { cutPassages } from "#app/domain/consultations/cut-passages.server.ts";
import { assignPassage, decidePassage } from "#app/domain/consultations/decide-passage.server.ts";
import { enterContribution } from "#app/domain/consultations/enter-contribution.server.ts";
import { eraseContributionsOf } from "#app/domain/consultations/erase-contributions.server.ts";
import { talliesOf } from "#app/domain/consultations/result/tallies.server.ts";
import { tallies } from "#app/domain/consultations/result/tally.ts";
import { withdrawContribution } from "#app/domain/consultations/withdraw-contribution.server.ts";
import { opinionAdoptions } from "#app/domain/notices/opinion-terms.ts";
import type { Reads } from "#db/client.ts";
import { aContributionInput, aPublishedConsultation } from "#tests/factories/consultations.ts";
import { aPerson, aTown } from "#tests/factories/people.ts";
import { aPlanDraft, keptVersion } from "#tests/factories/plans.ts";
import { openTestPortal } from "#tests/setup/test-portal.ts";

const place = { which: fc.nat(), at: fc.nat(20) };
const step = fc.oneof(
  fc.record({ act: fc.constantFrom("take", "enter", "withdraw", "put-back", "erase"), ...place }),
  fc.record({ act: fc.constantFrom("split", "merge"), ...place }),
  fc.record({ act: fc.constantFrom("assign", "decide"), ...place }),
);
type Step = { act: string; which: number; at: number };

/** Two letters that say the same, the first of them cut in two that go to different units. */
const bothCounted: Step[] = [
  { act: "take", which: 0, at: 1 },
  { act: "take", which: 1, at: 1 },
  { act: "split", which: 0, at: 9 },
  { act: "assign", which: 0, at: 1 },
  { act: "decide", which: 0, at: 2 },
];

test("kept counts are those of a fresh count, whatever is taken, taken back, cut, joined, decided and undone", async () => {
  const town = await aTownThatConsults();
  const { id } = await town.consult();
  const most = { units: 0, followers: 0 };
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 14 }), async (steps) => {
      for (const one of steps) await town.make(one);
      for (const tally of tallies) {
        const kept = await talliesOf(town.portal.db.read, id, tally);
        expect(kept).toEqual(await freshly(town.portal.db.read, id, tally));
        if (tally === "unit") most.units = Math.max(most.units, kept.length);
        if (tally === "follower") most.followers = Math.max(most.followers, kept.length);
      }
    }),
    { numRuns: 25, examples: [[bothCounted]] },
  );
  expect(most.units, "passages of several units were counted").toBeGreaterThan(1);
  expect(most.followers, "a letter that follows another was counted").toBeGreaterThan(0);
});

function freshly(reads: Reads, id: string, tally: (typeof tallies)[number]) {
  if (tally === "contribution")
    return reads.all(sql`
      SELECT kind || '/' || channel AS part, '' AS adoption, count(*) AS many FROM contributions
      WHERE consultation_id = ${id} AND withdrawn_at IS NULL GROUP BY 1 ORDER BY 1`);
  if (tally === "follower")
    return reads.all(sql`
      SELECT '' AS part, '' AS adoption, count(*) AS many FROM contributions
      WHERE consultation_id = ${id} AND withdrawn_at IS NULL AND mass_id <> id HAVING count(*) > 0`);
  if (tally === "verdict")
    return reads.all(sql`
      SELECT about || '/' || grade AS part, '' AS adoption, count(*) AS many FROM contribution_verdicts
      WHERE consultation_id = ${id} GROUP BY 1 ORDER BY 1`);
  const trait = sql.raw({ topic: "topic", subject: "p.subject", unit: "unit_id" }[tally]);
  return reads.all(sql`
    SELECT coalesce(${trait}, '') AS part, coalesce(adoption, '') AS adoption, count(*) AS many
    FROM passages p INNER JOIN contributions c ON c.id = p.contribution_id
    WHERE p.consultation_id = ${id} AND withdrawn_at IS NULL GROUP BY 1, 2 ORDER BY 1, 2`);
}

async function aTownThatConsults() {
  const portal = await openTestPortal();
  await aTown(portal);
  const coordinator = await aPerson(portal, "周", { role: "coordinator" });
  const writers = [await aPerson(portal, "朱明远"), await aPerson(portal, "何静")] as const;
  await keptVersion(portal, aPlanDraft(), { state: "on-notice" });
  let number = "";
  let taken = 0;

  const receiptOf = (position: number) => `${number}-${String(position).padStart(4, "0")}`;
  const contact = async ({ which }: Step) => {
    const position = taken === 0 ? 0 : (which % taken) + 1;
    return await contributionFile(portal, coordinator, { number, position });
  };
  const letters = [
    "步行道断了。请接到学校。桥也要修。",
    "请保留门前的大树，不要为了停车把它们移走。孩子们夏天要乘凉，老人也在树下坐。",
  ];
  const input = (at = 0) => ({ ...aContributionInput(), words: letters[at % 2] ?? "", number });
  const common = { channel: "paper", kind: "organisation", name: "协会", receivedOn: "2026-03-02" } as const;

  async function make(asked: Step) {
    const submissionKey = `key${String(taken).padStart(10, "0")}`;
    const writer = writers[asked.which % 2] ?? writers[0];
    const file = await contact(asked);
    if (asked.act === "take") {
      const done = await contribute(portal, writer, { ...input(asked.at), submissionKey });
      if (done.ok) taken += 1;
    } else if (asked.act === "enter") {
      const entered = { ...input(asked.at), ...common, stake: undefined, submissionKey };
      const done = await enterContribution(portal, coordinator, entered);
      if (done.ok) taken += 1;
    } else if (asked.act === "erase") {
      if (asked.at < 4)
        await portal.db.write((tx) =>
          eraseContributionsOf(tx, writer.id, asked.at < 2 ? "go" : "keep", "2026-03-02T02:00:00.000Z"),
        );
    } else if (file) await change(asked, file, writer);
  }

  async function change(
    { act, at }: Step,
    file: NonNullable<Awaited<ReturnType<typeof contributionFile>>>,
    writer: typeof coordinator,
  ) {
    const { position, revision } = file;
    if (act === "withdraw") await withdrawContribution(portal, writer, { receipt: receiptOf(position) });
    if (act === "put-back")
      await portal.db.write((tx) =>
        tx.run(sql`UPDATE contributions SET withdrawn_at = NULL WHERE number = ${receiptOf(position)}`),
      );
    if (act === "split" || act === "merge")
      await cutPassages(portal, coordinator, {
        ...{ number, position, revision },
        ask: act === "split" ? { act, at: at % file.words.length } : { act, at: file.passages[1]?.from ?? 0 },
      });
    const passage = file.passages[at % Math.max(1, file.passages.length)];
    if (!passage || (act !== "assign" && act !== "decide")) return;
    const seen = { number, passageId: passage.id, revision: passage.revision };
    const to = { unit: at % 2 ? "water" : "garden", topic: at % 3 ? "交通" : null };
    const given = { ...seen, ...to, subject: at % 5 ? "plan#clause:c42" : "" };
    const adoption = opinionAdoptions[at % opinionAdoptions.length] ?? "adopted";
    if (act === "assign") await assignPassage(portal, coordinator, given);
    else await decidePassage(portal, coordinator, { ...given, adoption, reason: "已列入。", followUp: null });
  }

  async function consult() {
    const row = await aPublishedConsultation(portal, coordinator);
    number = row.number;
    return row;
  }
  return { portal, consult, make };
}
