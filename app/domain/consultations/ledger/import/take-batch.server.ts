import { and, asc, eq, inArray } from "drizzle-orm";
import type { Deps } from "#app/platform/deps.ts";
import type { Tx } from "#db/client.ts";
import { contributionImportRows, contributionImports } from "#db/schema/consultation-ledger.ts";
import { consultations, contributions } from "#db/schema/consultations.ts";
import { appendEvent } from "../../../audit/append-event.server.ts";
import { civilDateOf } from "../../../calendar/day-in-zone.ts";
import { about } from "../../../events.ts";
import { standingOn } from "../../consultation-standing.ts";
import { type Taken, takeContributions } from "../../take-contribution.server.ts";
import { canMoveImport } from "./import-states.ts";
import type { ImportEntry } from "./read-row.ts";
import type { ImportRow } from "./take-import.server.ts";

type Row = typeof contributionImportRows.$inferSelect;
/** Rows of one transaction: long letters of several passages take a few milliseconds each, and others wait meanwhile. */
const aBatch = 50;
const byImport = { actor: { kind: "system", job: "import" }, role: "system", following: "none" } as const;

/**
 * Takes the next rows of an import into the ledger, all of them or none: who is stopped goes on after the last batch, and who
 * comes beside finds other rows. Returns how many; 0 when it is finished, and then its end is written down.
 */
export function takeBatch(
  deps: Pick<Deps, "db" | "clock" | "ids" | "zone">,
  importId: string,
): Promise<number> {
  return deps.db.write(async (tx) => {
    const [found] = await tx
      .select({ row: contributionImports, consultation: consultations })
      .from(contributionImports)
      .innerJoin(consultations, eq(consultations.id, contributionImports.consultationId))
      .where(eq(contributionImports.id, importId));
    if (found?.row.state !== "taking") return 0;
    const { row, consultation } = found;
    const at = deps.clock.now();
    const state = standingOn(consultation, civilDateOf(at, deps.zone));
    if (state !== "collecting" && state !== "closed") return await end(tx, row, "halted", at);
    const next = await nextRows(tx, row);
    if (next.length === 0) return await end(tx, row, "taken", at);
    const fresh = await freshRows(tx, row, next);
    const taken = fresh.flatMap(({ key, entry, ...own }) =>
      entry ? [contributionOf(row, { ...own, key, entry, at, id: deps.ids.next() })] : [],
    );
    await takeContributions(tx, deps, byImport, consultation, taken);
    await settle(tx, importId, fresh, "taken");
    await settle(
      tx,
      importId,
      next.filter((each) => !fresh.some(({ line }) => line === each.line)),
      "standing",
    );
    await tx
      .update(contributionImports)
      .set({ taken: row.taken + fresh.length })
      .where(eq(contributionImports.id, importId));
    return next.length;
  });
}

const nextRows = (tx: Tx, { id, withStanding }: ImportRow): Promise<Row[]> =>
  tx
    .select()
    .from(contributionImportRows)
    .where(
      and(
        eq(contributionImportRows.importId, id),
        withStanding
          ? inArray(contributionImportRows.state, ["good", "standing"])
          : eq(contributionImportRows.state, "good"),
      ),
    )
    .orderBy(asc(contributionImportRows.line))
    .limit(aBatch);

/** Those that no other import has brought in since they were checked, each with the key under which it is once in the ledger. */
async function freshRows(tx: Tx, { id, consultationId, withStanding }: ImportRow, rows: readonly Row[]) {
  const keyed = rows.map((row) => {
    const again = withStanding && row.state === "standing" ? `:${id}` : "";
    return { ...row, key: `import:${consultationId}:${row.entryKey}${again}` };
  });
  const { submissionKey } = contributions;
  const there = await tx
    .select({ submissionKey })
    .from(contributions)
    .where(
      inArray(
        submissionKey,
        keyed.map(({ key }) => key),
      ),
    );
  const known = new Set(there.map((row) => row.submissionKey));
  return keyed.filter(({ key }) => !known.has(key));
}

type Given = Pick<Row, "scanDigest" | "scanType"> & {
  key: string;
  entry: ImportEntry;
  at: string;
  id: string;
};

function contributionOf(
  { consultationId, startedBy, broughtBy, ...all }: ImportRow,
  { entry, key, at, id, scanDigest, scanType }: Given,
): Taken {
  const { name, stake, scan: _, ...said } = entry;
  const own = scanDigest ? { scanDigest, scanType } : { scanDigest: all.scanDigest, scanType: all.scanType };
  return {
    ...{ ...said, ...own, id, consultationId, at, submissionKey: key, importId: all.id, authorName: name },
    ...{ enteredBy: startedBy ?? broughtBy },
    ...(said.kind === "market-entity"
      ? { entityName: said.organisation ?? name, entityStake: stake, organisation: null }
      : {}),
    why: said.mayPublish ? "entered-by-staff" : undefined,
  };
}

/** What is in the ledger need not stand here too. */
async function settle(tx: Tx, importId: string, rows: readonly Row[], state: "taken" | "standing") {
  if (rows.length === 0) return;
  const gone = state === "taken" ? { cells: [], entry: null, scanDigest: null, scanType: null } : {};
  await tx
    .update(contributionImportRows)
    .set({ state, ...gone })
    .where(
      and(
        eq(contributionImportRows.importId, importId),
        inArray(
          contributionImportRows.line,
          rows.map(({ line }) => line),
        ),
      ),
    );
}

async function end(
  tx: Tx,
  { id, consultationId, taken, state }: ImportRow,
  to: "taken" | "halted",
  at: string,
) {
  if (!canMoveImport(to === "taken" ? "finish" : "halt", state)) return 0;
  const set = { state: to, finishedAt: at };
  await tx.update(contributionImports).set(set).where(eq(contributionImports.id, id));
  await appendEvent(
    tx,
    { actor: byImport.actor, role: "system", at },
    {
      type: "ContributionsImported",
      subject: about("consultation", consultationId),
      particulars: { importId: id, rows: taken },
    },
  );
  return 0;
}
