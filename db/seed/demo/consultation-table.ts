import { carryOnImports } from "#app/domain/consultations/ledger/import/carry-on-imports.server.ts";
import { checkImport } from "#app/domain/consultations/ledger/import/check-import.server.ts";
import { importsOf, leadsOfImport } from "#app/domain/consultations/ledger/import/import-queries.server.ts";
import { takeImport } from "#app/domain/consultations/ledger/import/take-import.server.ts";
import { loadConsultation } from "#app/domain/consultations/load-consultation.server.ts";
import { csvOf } from "#app/formats/csv.ts";
import type { DemoConsultation } from "./consultation-content.ts";
import { coordinatorFor } from "./handlers.ts";
import { releaseSubject } from "./moderation-steps.ts";
import { dayIn } from "./office-hours.ts";
import { made, must, type Stage } from "./stage.ts";

/** Letters that the office listed in a table: checked, taken in, and those that lead shown after a look by the moderator. */
export async function bringInTable(stage: Stage, { key, table }: DemoConsultation) {
  if (!table) return;
  const { deps } = stage;
  const coordinator = coordinatorFor(stage, key);
  const number = made(stage.consultations, key);
  const heads = ["渠道", "姓名", "单位", "收到日期", "对应条款", "意见内容", "可否公开"];
  const rows = table.letters.map(({ channel, name, organisation, daysAgo, words }) => [
    ...[channel, name, organisation, dayIn(stage.almanac, -daysAgo), table.subject, words, "是"],
  ]);
  const bytes = new TextEncoder().encode(csvOf([heads, ...rows]));
  const { id } = must(await checkImport(deps, coordinator, { number, name: table.name, bytes }));
  must(await takeImport(deps, coordinator, { number, id, withStanding: false }));
  while ((await carryOnImports(deps)) > 0);
  for (const letter of await leadsOfImport(deps.db.read, id)) await releaseSubject(stage, number, letter.id);
}

/** Where those of all its tables stand that have passages of their own. */
export async function leadsInTables({ deps }: Stage, number: string): Promise<number[]> {
  const row = await loadConsultation(deps.db.read, number);
  const tables = row ? await importsOf(deps.db.read, row.id) : [];
  const leads = await Promise.all(tables.map(({ id }) => leadsOfImport(deps.db.read, id)));
  return leads.flat().map(({ position }) => position);
}
