import { asc, eq } from "drizzle-orm";
import { strToU8 } from "fflate";
import { carryOnImports } from "#app/domain/consultations/ledger/import/carry-on-imports.server.ts";
import {
  checkImport,
  type GivenImport,
} from "#app/domain/consultations/ledger/import/check-import.server.ts";
import { takeImport } from "#app/domain/consultations/ledger/import/take-import.server.ts";
import { contributionImports } from "#db/schema/consultation-ledger.ts";
import { contributions } from "#db/schema/consultations.ts";
import { aPublishedConsultation } from "#tests/factories/consultations.ts";
import { must } from "#tests/factories/market.ts";
import { aPerson, aTown } from "#tests/factories/people.ts";
import { aPlanDraft, keptVersion } from "#tests/factories/plans.ts";
import { openTestPortal } from "#tests/setup/test-portal.ts";

export const heads = "渠道,姓名,收到日期,条款,意见内容,可否公开,扫描件";
export const line = (name: string, words: string, more = "") =>
  `来信,${name},2026-03-02,,"${words}",是,${more}`;

export async function anOffice() {
  const portal = await openTestPortal();
  await aTown(portal);
  const coordinator = await aPerson(portal, "周", { role: "coordinator" });
  await keptVersion(portal, aPlanDraft(), { state: "on-notice" });
  const { id, number } = await aPublishedConsultation(portal, coordinator);
  const check = (lines: readonly string[], given: Partial<GivenImport> = {}) =>
    checkImport(portal, coordinator, {
      ...{ number, name: "信.csv", bytes: strToU8([heads, ...lines].join("\n")), ...given },
    });
  const checked = async (lines: readonly string[], given: Partial<GivenImport> = {}) => {
    const { id: importId } = must(await check(lines, given));
    return importId;
  };
  const take = (importId: string, withStanding = false) =>
    takeImport(portal, coordinator, { number, id: importId, withStanding });
  const finish = async () => {
    while ((await carryOnImports(portal)) > 0);
  };
  const row = async (importId: string) => {
    const [found] = await portal.db.read
      .select()
      .from(contributionImports)
      .where(eq(contributionImports.id, importId));
    return found;
  };
  const ledger = () =>
    portal.db.read
      .select()
      .from(contributions)
      .where(eq(contributions.consultationId, id))
      .orderBy(asc(contributions.position));
  return { portal, coordinator, id, number, check, checked, take, finish, row, ledger };
}

export const letters = (many: number, from = 0) =>
  Array.from({ length: many }, (_, at) => line(`住户${from + at}`, `第${from + at}封信：请修路。`));
