import { and, asc, eq, gt, isNull, sql } from "drizzle-orm";
import type { Files } from "#app/platform/files.ts";
import type { Reads } from "#db/client.ts";
import { contributionAttachments } from "#db/schema/consultation-places.ts";
import { contributions } from "#db/schema/consultations.ts";
import type { ExportedFile } from "./report-source.ts";

const batch = 200;
const endings = { "application/pdf": "pdf", "image/webp": "webp" } as const;
type Kept = { name: string; digest: string; type: keyof typeof endings };

/** Scans and attachments of a consultation, each under the number of its contribution. None without a consultation. */
export async function* exportedFiles(
  reads: Reads,
  files: Files,
  consultationId: string | undefined,
): AsyncGenerator<ExportedFile> {
  if (consultationId === undefined) return;
  for (let last = 0; ; ) {
    const rows = await withFiles(reads, consultationId, last);
    if (rows.length === 0) return;
    last = rows.at(-1)?.position ?? last;
    for (const row of rows)
      for (const { name, digest, type } of [...scanOf(row), ...(await attachmentsOf(reads, row))]) {
        const opened = await files.open(digest);
        if (opened) yield { name: `${name}.${endings[type]}`, parts: opened.stream };
      }
  }
}

const { position, scanDigest, scanType, ...of } = contributions;
const hasAttachment = sql`EXISTS (SELECT 1 FROM contribution_attachments a WHERE a.contribution_id = contributions.id)`;

const withFiles = (reads: Reads, consultationId: string, last: number) =>
  reads
    .select({ id: of.id, position, scanDigest, scanType })
    .from(contributions)
    .where(
      and(
        ...[eq(of.consultationId, consultationId), gt(position, last), isNull(of.withdrawnAt)],
        sql`(${scanDigest} IS NOT NULL OR ${hasAttachment})`,
      ),
    )
    .orderBy(asc(position))
    .limit(batch);
type Row = Awaited<ReturnType<typeof withFiles>>[number];

const placeOf = (row: Row) => String(row.position).padStart(4, "0");

const scanOf = (row: Row): Kept[] =>
  row.scanDigest
    ? [
        {
          name: `scans/${placeOf(row)}-scan`,
          digest: row.scanDigest,
          type: row.scanType ?? "application/pdf",
        },
      ]
    : [];

async function attachmentsOf(reads: Reads, row: Row): Promise<Kept[]> {
  const kept = contributionAttachments;
  const rows = await reads
    .select({ place: kept.position, digest: kept.digest, type: kept.type })
    .from(kept)
    .where(eq(kept.contributionId, row.id))
    .orderBy(asc(kept.position));
  return rows.map(({ place, digest, type }) => ({
    ...{ name: `attachments/${placeOf(row)}-${place}`, digest, type },
  }));
}
