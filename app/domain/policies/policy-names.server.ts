import { asc, eq } from "drizzle-orm";
import type { Reads } from "#db/client.ts";
import { policyDocuments } from "#db/schema/policies.ts";
import type { RecordChoices, RecordNames } from "../administration/register-fact.ts";

const names = { id: policyDocuments.id, name: policyDocuments.title, nameEn: policyDocuments.titleEn };

/** Titles of documents by their id, for the register of articles. */
export async function policyNames(reads: Reads): Promise<RecordNames> {
  const rows = await reads.select(names).from(policyDocuments);
  return new Map(rows.map(({ id, ...named }) => [id, named]));
}

/** Documents that an article may be added to. */
export async function policyChoices(reads: Reads): Promise<RecordChoices> {
  const rows = await reads
    .select(names)
    .from(policyDocuments)
    .where(eq(policyDocuments.retired, false))
    .orderBy(asc(policyDocuments.title));
  return {
    documentId: rows.map(({ id, name, nameEn }) => ({
      value: id,
      name: { both: { "zh-CN": name, en: nameEn } },
    })),
  };
}
