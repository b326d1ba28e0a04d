import { and, asc, eq, gt, isNotNull, isNull } from "drizzle-orm";
import type { Files } from "#app/platform/files.ts";
import type { Reads } from "#db/client.ts";
import { contributions } from "#db/schema/consultations.ts";
import type { ExportedFile } from "./report-source.ts";

const batch = 200;
const endings = { "application/pdf": "pdf", "image/webp": "webp" } as const;

/** The scans of a consultation, each under the number of its contribution. None without a consultation. */
export async function* exportedFiles(
  reads: Reads,
  files: Files,
  consultationId: string | undefined,
): AsyncGenerator<ExportedFile> {
  if (consultationId === undefined) return;
  const { position, scanDigest, scanType } = contributions;
  for (let last = 0; ; ) {
    const rows = await reads
      .select({ position, scanDigest, scanType })
      .from(contributions)
      .where(
        and(
          ...[eq(contributions.consultationId, consultationId), gt(position, last)],
          ...[isNotNull(scanDigest), isNull(contributions.withdrawnAt)],
        ),
      )
      .orderBy(asc(position))
      .limit(batch);
    if (rows.length === 0) return;
    last = rows.at(-1)?.position ?? last;
    for (const row of rows) {
      const opened = row.scanDigest && (await files.open(row.scanDigest));
      if (!opened) continue;
      const ending = endings[row.scanType ?? "application/pdf"];
      const place = String(row.position).padStart(4, "0");
      yield { name: `scans/${place}-scan.${ending}`, parts: opened.stream };
    }
  }
}
