import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { parse } from "csv-parse/sync";
import { carryOnImports } from "#app/domain/consultations/ledger/import/carry-on-imports.server.ts";
import { checkImport } from "#app/domain/consultations/ledger/import/check-import.server.ts";
import { takeImport } from "#app/domain/consultations/ledger/import/take-import.server.ts";
import type { Person } from "#app/domain/people/actor.ts";
import { csvOf } from "#app/formats/csv.ts";
import { sharedData } from "#tests/setup/shared-data.ts";
import type { TestPortal } from "#tests/setup/test-portal.ts";
import { must } from "./market.ts";

export type RealMessage = { name: string; words: string };

/** Messages that people wrote to a city's leaders, as they stand in the file beside the repository. */
export function realMessages(): RealMessage[] {
  const text = gunzipSync(readFileSync(sharedData("messages/with-votes.csv.gz")));
  const rows = parse<Record<string, string>>(text, { bom: true, columns: true });
  return rows.map((row) => ({ name: row.留言用户 ?? "", words: row.留言详情 ?? "" }));
}

/** The same as a table that an office would bring in, all received on one day. */
export const realTable = (messages: readonly RealMessage[], day: string): Uint8Array =>
  new TextEncoder().encode(
    csvOf([
      ["意见内容", "姓名", "渠道", "收到日期", "可否公开"],
      ...messages.map(({ name, words }) => [words, name, "电子邮件", day, "是"]),
    ]),
  );

/** Brings them into a published consultation as the office does; returns the import's id. */
export async function bringInReal(
  portal: TestPortal,
  coordinator: Person,
  { number, day }: { number: string; day: string },
): Promise<string> {
  const bytes = realTable(realMessages(), day);
  const { id } = must(await checkImport(portal, coordinator, { number, name: "messages.csv", bytes }));
  must(await takeImport(portal, coordinator, { number, id, withStanding: false }));
  while ((await carryOnImports(portal)) > 0);
  return id;
}
