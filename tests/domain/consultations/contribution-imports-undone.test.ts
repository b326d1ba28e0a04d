import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { advanceConsultation } from "#app/domain/consultations/advance-consultation.server.ts";
import { contribute } from "#app/domain/consultations/contribute.server.ts";
import { contributionCounts } from "#app/domain/consultations/contribution-counts.server.ts";
import { decidePassage } from "#app/domain/consultations/decide-passage.server.ts";
import { undoImport } from "#app/domain/consultations/ledger/import/undo-import.server.ts";
import { waitingTables } from "#app/domain/consultations/ledger/import/waiting-tables.server.ts";
import { passagesFor } from "#app/domain/consultations/ledger/passages-for.server.ts";
import { loadConsultation } from "#app/domain/consultations/load-consultation.server.ts";
import { coversWhole } from "#app/domain/consultations/passage-cuts.ts";
import { passageTally } from "#app/domain/consultations/undecided-passages.server.ts";
import { passages } from "#db/schema/consultations.ts";
import { aContributionInput } from "#tests/factories/consultations.ts";
import { anOffice, letters, line } from "#tests/factories/contribution-tables.ts";
import { must } from "#tests/factories/market.ts";
import { aPerson } from "#tests/factories/people.ts";

test("an import is undone whole while nothing of it is decided, and may then come again", async () => {
  const { portal, coordinator, id, number, checked, take, finish, row, ledger } = await anOffice();
  const same = "请保留门前的大树，不要为了停车移走，孩子们夏天要在树下乘凉。";
  const rows = [...letters(3), ...[1, 2, 3].map((at) => line(`签名人${at}`, same))];
  const other = await checked([line("别处", same)]);
  must(await take(other));
  await finish();
  const importId = await checked(rows);
  must(await take(importId));
  await finish();
  expect(await passageTally(portal.db.read, id)).toMatchObject({ all: 4 });
  const undo = () => undoImport(portal, coordinator, { number, id: importId, reason: "日期全错了" });
  const all = await portal.db.read.select().from(passages).where(eq(passages.consultationId, id));
  const own = (await ledger()).find(({ authorName }) => authorName === "住户0");
  const passage = all.find(({ contributionId }) => contributionId === own?.id);
  const decided = {
    number,
    passageId: passage?.id ?? "",
    revision: 1,
    unit: "water",
    topic: null,
    subject: "",
  };
  must(
    await decidePassage(portal, coordinator, {
      ...{ ...decided, adoption: "adopted", reason: "好。", followUp: null },
    }),
  );
  expect(await undo()).toMatchObject({ reason: "import-has-decisions" });
  await portal.db.write((tx) => tx.update(passages).set({ adoption: null }));
  must(await undo());
  must(await undo());
  await finish();
  expect(await row(importId)).toMatchObject({ state: "undone", undoneReason: "日期全错了" });
  expect(await contributionCounts(portal.db.read, id)).toMatchObject({ all: 1 });
  expect(await passageTally(portal.db.read, id)).toMatchObject({ all: 1 });
  const left = (await ledger()).find(({ withdrawnAt }) => withdrawnAt === null);
  expect(left).toMatchObject({ authorName: "别处" });
  expect((await passagesFor(portal.db.read, left ? [left] : [])).get(left?.id ?? "")).toHaveLength(1);
  const again = await checked(rows);
  expect(again).not.toBe(importId);
  must(await take(again));
  await finish();
  expect(await contributionCounts(portal.db.read, id)).toMatchObject({ all: 7 });
});

test("nothing is collated while a table goes into the ledger; it is named, and so is one that nobody took", async () => {
  const { portal, coordinator, id, number, checked, take, finish } = await anOffice();
  const importId = await checked(letters(2));
  const other = await checked(letters(3, 50));
  const waiting = () => waitingTables(portal.db.read, id);
  portal.clock.moveTo("2026-04-02T02:00:00.000Z");
  const collate = async () =>
    advanceConsultation(portal, coordinator, {
      ...{
        number,
        move: "collate",
        revision: (await loadConsultation(portal.db.read, number))?.revision ?? 0,
      },
    } as const);
  must(await take(importId));
  expect(await collate()).toMatchObject({ reason: "table-at-work" });
  expect(await waiting()).toMatchObject([
    { id: importId, name: "信.csv", state: "taking" },
    { id: other, state: "checked", good: 3, taken: 0 },
  ]);
  await finish();
  expect((await waiting()).map((each) => each.id)).toEqual([other]);
  expect(await collate()).toMatchObject({ reason: "passages-not-collated" });
  must(await undoImport(portal, coordinator, { number, id: importId, reason: "拿错了表" }));
  expect(await collate()).toMatchObject({ reason: "table-at-work" });
  await finish();
  must(await collate());
});

test("undone, a table hands the letter that it led to who signed it elsewhere, whose words stay to be answered", async () => {
  const { portal, coordinator, id, number, checked, take, finish, ledger } = await anOffice();
  const words = "请保留门前的大树，不要为了停车移走。也请把步行道接到学校，孩子们要走路上学。";
  const importId = await checked(["甲", "乙", "丙"].map((name) => line(name, words)));
  must(await take(importId));
  await finish();
  const outside = aContributionInput();
  must(await contribute(portal, await aPerson(portal, "丁"), { ...outside, words, number }));
  must(await undoImport(portal, coordinator, { number, id: importId, reason: "传错了表。" }));
  await finish();
  const own = (await ledger()).filter(({ withdrawnAt }) => withdrawnAt === null);
  expect(own).toMatchObject([{ authorName: "丁", massId: null }]);
  const held = await passagesFor(portal.db.read, own);
  expect(own.map((row) => coversWhole(row.words, held.get(row.id) ?? []))).toEqual([true]);
  expect(await passageTally(portal.db.read, id)).toMatchObject({ all: 1, undecided: 1 });
});
