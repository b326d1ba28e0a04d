import { asc, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { headsOf, importColumns } from "#app/domain/consultations/ledger/import/import-columns.ts";
import { readTable } from "#app/domain/consultations/ledger/import/read-table.server.ts";
import { channelFor, kindFor, yesOrNo } from "#app/domain/consultations/ledger/import/read-values.ts";
import { templateColumns } from "#app/domain/consultations/ledger/import/template.ts";
import { aboutChoices } from "#app/domain/consultations/reach/about-choices.server.ts";
import { grantRole } from "#app/domain/people/grant-role.server.ts";
import { langs } from "#app/domain/text/language.ts";
import { entryTemplate } from "#app/formats/entry-template.ts";
import { events } from "#db/schema/audit.ts";
import { contributions } from "#db/schema/consultations.ts";
import { wenji } from "#tests/factories/command-line.ts";
import { aPublishedConsultation } from "#tests/factories/consultations.ts";
import { aFile } from "#tests/factories/imports.ts";
import { must } from "#tests/factories/market.ts";
import { aPerson, aTown } from "#tests/factories/people.ts";
import { aPlanDraft, keptVersion } from "#tests/factories/plans.ts";
import { byEmail, openSignInPortal } from "#tests/factories/signing-in.ts";
import { aWorkbook } from "#tests/factories/workbooks.ts";
import { openTestPortal } from "#tests/setup/test-portal.ts";

test("an operator brings a workbook in by the rules of the page, looks first, and twice is once", async () => {
  const portal = await openSignInPortal();
  await aTown(portal);
  const coordinator = await aPerson(portal, "周", { role: "coordinator" });
  await keptVersion(portal, aPlanDraft(), { state: "on-notice" });
  const { id, number } = await aPublishedConsultation(portal, coordinator);
  must(
    await grantRole(
      portal,
      { kind: "system", job: "test" },
      { contact: byEmail("c@example.com"), role: "coordinator" },
    ),
  );
  const path = await aFile(
    portal,
    "letters.xlsx",
    Buffer.from(
      aWorkbook([
        ["Received", "Words", "Name", "Channel"],
        [{ day: 46083 }, "请修路。", "张三", "letter"],
        ["2026-03-02", "", "李四", "fax"],
      ]),
    ),
  );
  const run = (...more: string[]) =>
    wenji(portal, "import", "contributions", path, "--into", number, "--by", "c@example.com", ...more);
  const looked = await run("--check", "--json");
  expect(looked.code).toBe(0);
  expect(looked.said).toContain('"good":1,"bad":1,"standing":0,"repeated":0,"taken":0');
  expect(looked.said).toMatch(/Line 3: Channel: .* Words: must not stay empty/);
  expect((await run()).said).toContain("2 rows: 1 taken in, 1 to put right");
  expect((await run()).said).toContain("1 taken in");
  const rows = await portal.db.read
    .select()
    .from(contributions)
    .where(eq(contributions.consultationId, id))
    .orderBy(asc(contributions.position));
  expect(rows).toMatchObject([{ authorName: "张三", receivedOn: "2026-03-02", words: "请修路。" }]);
  const [started] = await portal.db.read
    .select()
    .from(events)
    .where(eq(events.type, "ContributionImportStarted"));
  expect(started?.actor).toBe("system:command-line");
  const other = (...words: string[]) => wenji(portal, "import", "contributions", ...words);
  expect(await other(path, "--into", number, "--by", "nobody@example.com")).toMatchObject({ code: 1 });
  expect(await other("/nowhere.csv", "--into", number, "--by", "c@example.com")).toMatchObject({ code: 1 });
  expect(await other("--into", number)).toMatchObject({ code: 2 });
});

test("the template's heads and words are those that the import knows, in both languages and both formats", async () => {
  const portal = await openTestPortal();
  await aTown(portal);
  for (const lang of langs) {
    const t = portal.i18n.translate(lang);
    const columns = templateColumns(t, lang, await aboutChoices(portal.db.read));
    const names = { entries: "a", notes: "b", title: "t", author: "w", yes: "y", no: "n" };
    const heads: [string, string, string, string] = ["1", "2", "3", "4"];
    const read = await readTable(await entryTemplate(columns, { ...names, heads }));
    // Heads alone are no table to bring in, and are read all the same.
    expect(read).toEqual({ ok: false, fault: "table-empty" });
    const known = headsOf(columns.map(({ head, allowed }) => `${head}（${allowed.join(" / ")}）`));
    expect(known).toMatchObject({ unknown: [], missing: [], twice: [] });
    expect(Object.keys(known.places)).toEqual([...importColumns]);
    const words = (column: string) => columns.find((each) => each.column === column)?.allowed ?? [];
    expect(words("channel").map(channelFor)).toEqual(["paper", "email", "phone", "counter"]);
    expect(words("kind").map(kindFor)).toEqual(["individual", "organisation", "market-entity"]);
    expect(words("mayPublish").map(yesOrNo)).toEqual([true, false]);
  }
});
