import { asc, count, eq } from "drizzle-orm";
import type { Reads } from "#db/client.ts";
import { policyArticles, policyDocuments } from "#db/schema/policies.ts";
import type { RegisterEffect } from "../administration/register-effect.ts";
import type { Proposal, RegisteredKind } from "../administration/registered-kind.server.ts";
import { type PolicyDocument, policyDocumentShape } from "./policy-document.ts";

/** Documents of the library by their id. Retired, they leave the lists; what cites them still leads to them. */
export const policyKind: RegisteredKind<PolicyDocument> = {
  kind: "policy-document",
  shape: policyDocumentShape,
  async read(reads, key) {
    const [row] = await reads.select().from(policyDocuments).where(eq(policyDocuments.id, key));
    return row && documentOf(row);
  },
  async readAll(reads) {
    const rows = await reads.select().from(policyDocuments).orderBy(asc(policyDocuments.title));
    return new Map(rows.map((row) => [row.id, documentOf(row)]));
  },
  async readPage(reads, { limit, offset }) {
    const rows = await reads
      .select()
      .from(policyDocuments)
      .orderBy(asc(policyDocuments.title))
      .limit(limit)
      .offset(offset);
    const [counted] = await reads.select({ all: count() }).from(policyDocuments);
    return { records: new Map(rows.map((row) => [row.id, documentOf(row)])), all: counted?.all ?? 0 };
  },
  async write(tx, { key, after }) {
    if (!after) throw new Error("a document is changed or retired, never taken away");
    const row = policyRow(after);
    await tx
      .insert(policyDocuments)
      .values({ id: key, ...row })
      .onConflictDoUpdate({ target: policyDocuments.id, set: row });
  },
  effects: documentEffects,
  validFrom: ({ validFrom }) => validFrom,
};

export const policyRow = ({ title, issuer, ...rest }: PolicyDocument) => ({
  ...rest,
  ...{ title: title["zh-CN"], titleEn: title.en, issuer: issuer["zh-CN"], issuerEn: issuer.en },
});

const documentOf = (row: typeof policyDocuments.$inferSelect): PolicyDocument =>
  policyDocumentShape.parse({
    ...row,
    title: { "zh-CN": row.title, en: row.titleEn },
    issuer: { "zh-CN": row.issuer, en: row.issuerEn },
  });

async function documentEffects(reads: Reads, { key }: Proposal<PolicyDocument>): Promise<RegisterEffect[]> {
  const [held] = await reads
    .select({ rows: count() })
    .from(policyArticles)
    .where(eq(policyArticles.documentId, key));
  return [{ effect: "policy-articles", count: held?.rows ?? 0, examples: [] }];
}
