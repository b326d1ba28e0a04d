import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { importPopulations } from "#app/domain/consultations/reach/import-populations.server.ts";
import { keepPopulation } from "#app/domain/consultations/reach/keep-population.server.ts";
import { participationTerms } from "#app/domain/consultations/reach/participation-terms.server.ts";
import {
  populationsOf,
  populationsOn,
  territoryPopulations,
} from "#app/domain/consultations/reach/population-queries.server.ts";
import { populationForm } from "#app/domain/consultations/reach/reference-population.ts";
import { events } from "#db/schema/audit.ts";
import { aPerson, aTown } from "#tests/factories/people.ts";
import { openTestPortal } from "#tests/setup/test-portal.ts";

const head = "辖区,总人口,来源,数据日期,生效日期,18-34,60-plus";
const row = (territory: string, total: string, from = "2026-01-01", parts = ",") =>
  [territory, total, "人口普查", "2020-11-01", from, parts].join(",");
const csv = (...rows: string[]) => new TextEncoder().encode([head, ...rows].join("\r\n"));

async function aPortal() {
  const portal = await openTestPortal();
  await aTown(portal);
  return { portal, coordinator: await aPerson(portal, "周", { role: "coordinator" }) };
}

test("a table is kept whole, by name or code, and the same brought in again changes nothing", async () => {
  const { portal, coordinator } = await aPortal();
  const table = csv(row("柳湾街道", "1000", "2026-01-01", "200,300"), row("hekou", "500"));
  for (let time = 0; time < 2; time++)
    expect(await importPopulations(portal, coordinator, table)).toMatchObject({ ok: true, kept: 2 });
  const known = await populationsOn(portal.db.read, "2026-03-02");
  expect(known.get("liuwan")).toMatchObject({ total: 1000, parts: { "18-34": 200, "60-plus": 300 } });
  expect(known.get("hekou")).toMatchObject({ total: 500, parts: {} });
  expect(await populationsOf(portal.db.read, "liuwan")).toHaveLength(1);
});

test("a table with a wrong row keeps nothing, and says what is wrong in which line and column", async () => {
  const { portal, coordinator } = await aPortal();
  const table = csv(
    row("柳湾街道", "1000"),
    row("无此街道", "1000"),
    row("hekou", "约五百"),
    row("hekou", "500", "2026-01-01", "400,300"),
    row("liuwan", "900"),
    row("hekou", "500", "2019-01-01"),
  );
  expect(await importPopulations(portal, coordinator, table)).toMatchObject({
    ...{ ok: false, reason: "population-file-faulty" },
    problems: [
      { line: 3, column: "territory", problem: "territory-unknown" },
      { line: 4, column: "total", problem: "people-not-whole" },
      { line: 5, column: "under-18", problem: "parts-above-total" },
      { line: 6, column: "territory", problem: "row-twice" },
      { line: 7, column: "countedOn", problem: "counted-after-valid" },
    ],
  });
  expect((await populationsOn(portal.db.read, "2026-03-02")).size).toBe(0);
  const noTotal = new TextEncoder().encode("辖区,来源\nliuwan,普查\n");
  expect(await importPopulations(portal, coordinator, noTotal)).toMatchObject({
    problems: [{ column: "total" }, { column: "countedOn" }, { column: "validFrom" }].map((each) => ({
      ...{ ...each, line: 1, problem: "column-missing" },
    })),
  });
  expect(await importPopulations(portal, coordinator, new Uint8Array([0xff, 0xff, 0x00]))).toMatchObject({
    reason: "file-not-text",
  });
});

test("on each day that one counts which began last and has not ended", async () => {
  const { portal, coordinator } = await aPortal();
  const keep = async (total: string, validFrom: string, validUntil = "") => {
    const shape = populationForm(await participationTerms());
    const typed = { total, source: "台账", countedOn: "2020-01-01", validFrom, validUntil };
    return keepPopulation(portal, coordinator, { ...shape.parse(typed), territoryId: "liuwan" });
  };
  await keep("100", "2024-01-01");
  await keep("200", "2025-01-01", "2025-12-31");
  const on = async (day: string) => (await populationsOn(portal.db.read, day)).get("liuwan")?.total;
  expect([
    await on("2023-12-31"),
    await on("2024-06-01"),
    await on("2025-06-01"),
    await on("2026-01-01"),
  ]).toEqual([undefined, 100, 200, 100]);
  await keep("120", "2024-01-01");
  expect(await on("2024-06-01")).toBe(120);
  const lines = await territoryPopulations(portal.db.read, "2026-03-02");
  expect(lines.find(({ territoryId }) => territoryId === "hekou")?.population).toBeNull();
});

test("coordinators and administrators keep it, nobody else, and each change is in the ledger without figures", async () => {
  const { portal, coordinator } = await aPortal();
  const table = csv(row("liuwan", "77123"));
  for (const role of ["resident", "inspector", "moderator"] as const)
    expect(await importPopulations(portal, await aPerson(portal, role, { role }), table)).toMatchObject({
      reason: "not-allowed",
    });
  await importPopulations(portal, await aPerson(portal, "管", { role: "administrator" }), table);
  await importPopulations(portal, coordinator, table);
  const told = await portal.db.read.select().from(events).where(eq(events.type, "ReferencePopulationKept"));
  expect(told).toHaveLength(2);
  expect(JSON.stringify(told)).not.toContain("77123");
});
