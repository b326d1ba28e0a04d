import { parse } from "csv-parse/sync";
import { and, asc, eq, isNull } from "drizzle-orm";
import { strFromU8, unzipSync } from "fflate";
import { expect } from "vitest";
import { contributionCounts } from "#app/domain/consultations/contribution-counts.server.ts";
import { deskContributions } from "#app/domain/consultations/contribution-desk.server.ts";
import { cutPassages } from "#app/domain/consultations/cut-passages.server.ts";
import { bareLetter, bareSigns } from "#app/domain/consultations/ledger/bare-letter.ts";
import { massLetterRule } from "#app/domain/consultations/ledger/mass-letter-rule.ts";
import { isFollower, passagesFor } from "#app/domain/consultations/ledger/passages-for.server.ts";
import { coversWhole } from "#app/domain/consultations/passage-cuts.ts";
import { firstUndecided, passageTally } from "#app/domain/consultations/undecided-passages.server.ts";
import { alikePassages } from "#app/domain/consultations/workbench/alike-passages.server.ts";
import { decidePassages } from "#app/domain/consultations/workbench/decide-passages.server.ts";
import { opinionAdoptions } from "#app/domain/notices/opinion-terms.ts";
import { contributionImports } from "#db/schema/consultation-ledger.ts";
import { contributions, passages } from "#db/schema/consultations.ts";
import { aPublishedConsultation } from "#tests/factories/consultations.ts";
import { madeExport } from "#tests/factories/exports.ts";
import { must } from "#tests/factories/market.ts";
import { aPerson, aTown } from "#tests/factories/people.ts";
import { aPlanDraft, keptVersion } from "#tests/factories/plans.ts";
import { bringInReal, realMessages } from "#tests/factories/real-consultation.ts";
import { testOnSharedData } from "#tests/setup/shared-data.ts";
import { openTestPortal } from "#tests/setup/test-portal.ts";

const day = "2026-03-02";

testOnSharedData(
  "4,326 real messages are brought in, split, grouped, answered in part and exported, and every count agrees to the row",
  async () => {
    const portal = await openTestPortal();
    await aTown(portal);
    const coordinator = await aPerson(portal, "周", { role: "coordinator" });
    await keptVersion(portal, aPlanDraft(), { state: "on-notice" });
    const { id, number } = await aPublishedConsultation(portal, coordinator);
    const messages = realMessages();
    const importId = await bringInReal(portal, coordinator, { number, day });
    const { read } = portal.db;

    const [run] = await read.select().from(contributionImports).where(eq(contributionImports.id, importId));
    const blank = messages.filter(({ words }) => words.trim() === "").length;
    expect(messages).toHaveLength(4326);
    expect(run).toMatchObject({ state: "taken", rows: 4326, bad: blank, taken: 4326 - blank });

    // Grouped: reckoned here from the file alone.
    const long = messages
      .map(({ words }) => words)
      .filter((words) => bareSigns(words).length >= massLetterRule.leastSigns);
    const copies = long.length - new Set(long.map(bareLetter)).size;
    const rows = await read
      .select()
      .from(contributions)
      .where(eq(contributions.consultationId, id))
      .orderBy(asc(contributions.position));
    expect(copies).toBeGreaterThan(0);
    expect(rows.filter(isFollower)).toHaveLength(copies);

    // Split: every character of every message is in one passage.
    const held = await passagesFor(read, rows);
    expect(rows.every(({ id: row, words }) => coversWhole(words, held.get(row) ?? []))).toBe(true);
    for (const row of rows.filter((each) => !isFollower(each) && each.words.length > 40).slice(0, 60))
      await cutPassages(portal, coordinator, {
        ...{ number, position: row.position, revision: row.revision },
        ask: { act: "split", at: 20 },
      });

    // Answered in part: each first passage of some, and at once all that are like it.
    const all = () =>
      read
        .select()
        .from(passages)
        .where(and(eq(passages.consultationId, id), isNull(passages.adoption)))
        .orderBy(asc(passages.position), asc(passages.from));
    const turns = (await all()).filter((_, at) => at % 60 === 0);
    let grouped = 0;
    for (const [turn, { id: passageId }] of turns.entries()) {
      const [row] = await read.select().from(passages).where(eq(passages.id, passageId));
      if (!row || row.adoption) continue;
      const adoption = opinionAdoptions[turn % opinionAdoptions.length] ?? "explained";
      const letter = rows.find((one) => one.id === row.contributionId)?.words ?? "";
      const words = letter.slice(row.from, row.until);
      const alike = await alikePassages(read, { id: row.id, consultationId: id, words, units: undefined });
      const same = alike.filter((one) => one.share >= 60 && one.adoption === null);
      grouped += same.length;
      const chosen = [row, ...same].map((one) => ({ id: one.id, revision: one.revision }));
      must(
        await decidePassages(portal, coordinator, {
          ...{ number, chosen, unit: "water", topic: "民生", subject: "" },
          ...{ adoption, reason: "已转办理。", followUp: null },
        }),
      );
    }
    expect(grouped).toBeGreaterThan(0);

    // The counts of the pages, of the ledger and of the export are one.
    const kept = await read.select().from(passages).where(eq(passages.consultationId, id));
    const decided = kept.filter(({ adoption }) => adoption !== null);
    const tally = await passageTally(read, id);
    expect(tally).toMatchObject({ all: kept.length, undecided: kept.length - decided.length });
    expect(decided.length).toBeGreaterThan(100);
    const counts = await contributionCounts(read, id);
    expect(counts).toMatchObject({ all: rows.length, channels: { email: rows.length } });
    let listed = 0;
    for (let page = 1; ; page++) {
      const { lines, more } = await deskContributions(read, coordinator, id, { page });
      listed += lines.length;
      if (!more) break;
    }
    expect(listed).toBe(counts.all);
    expect(await firstUndecided(read, id)).toBeDefined();

    const files = unzipSync(await madeExport(portal, coordinator, { number, kind: "csv" }));
    const table = (name: string) =>
      parse<Record<string, string>>(strFromU8(files[name] ?? new Uint8Array()), { bom: true, columns: true });
    expect(table("contributions.csv")).toHaveLength(counts.all);
    expect(table("passages.csv")).toHaveLength(tally.all);
    expect(table("results.csv")).toHaveLength(decided.length);
    const t = portal.i18n.translate("zh-CN");
    for (const adoption of opinionAdoptions) {
      const label = t(`notices.adoption.${adoption}`);
      const told = table("statistics.csv").find((row) => row.分项 === label);
      expect(Number(told?.数量)).toBe(tally.became[adoption]);
      expect(table("results.csv").filter((row) => row.是否采纳 === label)).toHaveLength(
        tally.became[adoption],
      );
    }
    const report = await madeExport(portal, coordinator, { number, kind: "docx" });
    expect(Object.keys(unzipSync(report))).toContain("word/document.xml");
  },
  180_000,
);
