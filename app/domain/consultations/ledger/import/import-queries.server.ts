import { and, asc, desc, eq, gt, inArray, isNull, ne, or } from "drizzle-orm";
import type { Reads } from "#db/client.ts";
import { contributionImportRows, contributionImports } from "#db/schema/consultation-ledger.ts";
import { contributions } from "#db/schema/consultations.ts";
import { people } from "#db/schema/people.ts";
import type { ImportLine, ImportView } from "./import-view.ts";

const problemsOnPage = 50;
const importsShown = 30;
const perRead = 500;
const { id, name, state, rows, good, bad, standing, repeated, taken, broughtAt, consultationId } =
  contributionImports;
const { importId, line, problems, cells } = contributionImportRows;
const counts = { rows, good, bad, standing, repeated, taken };

/** The last tables that were brought into a consultation. */
export const importsOf = (reads: Reads, consultation: string): Promise<ImportLine[]> =>
  reads
    .select({ ...counts, id, name, state, broughtAt, by: people.displayName })
    .from(contributionImports)
    .innerJoin(people, eq(people.id, contributionImports.broughtBy))
    .where(and(eq(consultationId, consultation), ne(state, "checking")))
    .orderBy(desc(broughtAt), desc(id))
    .limit(importsShown);

/** One of them with a page of its rows that are wrong. */
export async function importView(
  reads: Reads,
  consultation: string,
  asked: { id: string; page: number },
): Promise<ImportView | undefined> {
  const { unknownHeads, scanDigest, undoneReason, finishedAt } = contributionImports;
  const [found] = await reads
    .select({
      ...{ ...counts, id, name, state, broughtAt, by: people.displayName },
      ...{ unknownHeads, scanDigest, undoneReason, finishedAt },
    })
    .from(contributionImports)
    .innerJoin(people, eq(people.id, contributionImports.broughtBy))
    .where(and(eq(id, asked.id), eq(consultationId, consultation), ne(state, "checking")));
  if (!found) return undefined;
  const wrong = await reads
    .select({ line, problems })
    .from(contributionImportRows)
    .where(and(eq(importId, asked.id), eq(contributionImportRows.state, "bad")))
    .orderBy(asc(line))
    .limit(problemsOnPage + 1)
    .offset((asked.page - 1) * problemsOnPage);
  const { scanDigest: scan, ...view } = found;
  return {
    ...{ ...view, hasScan: scan !== null },
    wrong: wrong.slice(0, problemsOnPage),
    more: wrong.length > problemsOnPage,
  };
}

/** Its contributions that have passages of their own, in the order of the ledger: all but copies of a letter that stood before. */
export const leadsOfImport = (reads: Reads, asked: string): Promise<{ id: string; position: number }[]> => {
  const { massId, position, importId: broughtBy, id: letter } = contributions;
  return reads
    .select({ id: letter, position })
    .from(contributions)
    .where(and(eq(broughtBy, asked), or(isNull(massId), eq(massId, letter))))
    .orderBy(asc(position));
};

/** Its counts, and the first of its rows that are wrong, for whoever works without pages. */
export async function importTold(reads: Reads, asked: string) {
  const [found] = await reads.select(counts).from(contributionImports).where(eq(id, asked));
  if (!found) throw new Error(`no import ${asked}`);
  const wrong = await reads
    .select({ line, problems })
    .from(contributionImportRows)
    .where(and(eq(importId, asked), eq(contributionImportRows.state, "bad")))
    .orderBy(asc(line))
    .limit(perRead);
  return { counts: found, wrong };
}

export async function headsOfImport(reads: Reads, consultation: string, asked: string) {
  const [found] = await reads
    .select({ heads: contributionImports.heads })
    .from(contributionImports)
    .where(and(eq(id, asked), eq(consultationId, consultation)));
  return found?.heads;
}

/** Rows that were not taken, as they stood in the file, a few hundred at a time. */
export async function* rowsLeft(reads: Reads, asked: string) {
  for (let last = 0; ; ) {
    const batch = await reads
      .select({ line, problems, cells, state: contributionImportRows.state })
      .from(contributionImportRows)
      .where(
        and(eq(importId, asked), inArray(contributionImportRows.state, ["bad", "standing"]), gt(line, last)),
      )
      .orderBy(asc(line))
      .limit(perRead);
    if (batch.length > 0) yield batch;
    last = batch.at(-1)?.line ?? last;
    if (batch.length < perRead) return;
  }
}
