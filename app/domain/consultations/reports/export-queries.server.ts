import { and, desc, eq } from "drizzle-orm";
import type { Reads } from "#db/client.ts";
import { consultationExports } from "#db/schema/consultation-reports.ts";
import { consultations } from "#db/schema/consultations.ts";
import { people } from "#db/schema/people.ts";
import type { Actor } from "../../people/actor.ts";
import { mayFetchExport } from "./export-policy.ts";
import { exportFileName, mediaTypes } from "./export-terms.ts";
import type { ExportView } from "./export-view.ts";

const mostListed = 30;

const withNames = (reads: Reads) =>
  reads
    .select({ row: consultationExports, number: consultations.number, by: people.displayName })
    .from(consultationExports)
    .innerJoin(consultations, eq(consultations.id, consultationExports.consultationId))
    .innerJoin(people, eq(people.id, consultationExports.askedBy));

type Row = Awaited<ReturnType<typeof withNames>>[number];

/** Copies that were asked for, the last first; of those with names everybody who supervises reads by whom and what for. */
export async function exportsOf(reads: Reads, actor: Actor, number: string): Promise<ExportView[]> {
  const rows = await withNames(reads)
    .where(eq(consultations.number, number))
    .orderBy(desc(consultationExports.askedAt), desc(consultationExports.id))
    .limit(mostListed);
  return rows.map((row) => viewOf(row, actor));
}

export async function exportView(
  reads: Reads,
  actor: Actor,
  asked: { number: string; id: string },
): Promise<ExportView | undefined> {
  const row = await oneOf(reads, asked);
  return row && mayFetchExport(actor, row.row) ? viewOf(row, actor) : undefined;
}

/** The file for whoever may fetch it; undefined before it is whole and after its time. */
export async function exportFile(reads: Reads, actor: Actor, asked: { number: string; id: string }) {
  const found = await oneOf(reads, asked);
  if (!found || !mayFetchExport(actor, found.row)) return undefined;
  const { state, digest, kind, names } = found.row;
  if (state !== "ready" || !digest) return undefined;
  return { digest, type: mediaTypes[kind], name: exportFileName(found.number, kind, names) };
}

async function oneOf(reads: Reads, { number, id }: { number: string; id: string }): Promise<Row | undefined> {
  const [row] = await withNames(reads).where(
    and(eq(consultationExports.id, id), eq(consultations.number, number)),
  );
  return row;
}

function viewOf({ row, by }: Row, actor: Actor): ExportView {
  const { id, kind, names, language, state, done, total, purpose, words, askedAt, size, expiresAt, fault } =
    row;
  return {
    ...{ id, kind, names, language, state, done, total, purpose, words, askedAt, size, expiresAt, fault, by },
    mayFetch: mayFetchExport(actor, row),
  };
}
