import { and, eq, isNotNull, sql } from "drizzle-orm";
import type { Deps } from "#app/platform/deps.ts";
import type { Tx } from "#db/client.ts";
import { contributionImports } from "#db/schema/consultation-ledger.ts";
import { contributions, passages } from "#db/schema/consultations.ts";
import { appendEvent } from "../../../audit/append-event.server.ts";
import { civilDateOf } from "../../../calendar/day-in-zone.ts";
import { type Decision, refuse } from "../../../decision.ts";
import { about } from "../../../events.ts";
import type { Person } from "../../../people/actor.ts";
import { type ConsultationRefusal, mayEnterContribution } from "../../consultation-policy.ts";
import { standingOn } from "../../consultation-standing.ts";
import { canMoveImport } from "./import-states.ts";
import { openImport } from "./take-import.server.ts";

type Asked = { number: string; id: string; reason: string };

/**
 * Takes back a whole import of which nothing is decided: its contributions stay in the file as taken back, with the reason here,
 * and the same table may be brought in again.
 */
export function undoImport(
  { db, clock, zone }: Pick<Deps, "db" | "clock" | "zone">,
  actor: Person,
  { number, id, reason }: Asked,
): Promise<Decision<object, ConsultationRefusal | "import-has-decisions">> {
  return db.write(async (tx) => {
    const opened = await openImport(tx, { number, id });
    if (!opened) return refuse("not-found");
    const { consultation, row } = opened;
    const at = clock.now();
    const may = mayEnterContribution(actor, standingOn(consultation, civilDateOf(at, zone)));
    if (may !== true) return refuse(may);
    if (row.state === "undoing" || row.state === "undone") return { ok: true };
    if (!canMoveImport("undo", row.state)) return refuse("state-does-not-allow");
    if (await hasDecision(tx, id)) return refuse("import-has-decisions");
    const set = {
      state: "undoing" as const,
      fileDigest: null,
      undoneReason: reason,
      undoneBy: actor.id,
      undoneAt: at,
    };
    await tx.update(contributionImports).set(set).where(eq(contributionImports.id, id));
    await appendEvent(
      tx,
      { actor, role: "coordinator", at },
      {
        type: "ContributionImportUndone",
        subject: about("consultation", consultation.id),
        particulars: { importId: id, rows: row.taken },
      },
    );
    return { ok: true };
  });
}

async function hasDecision(tx: Tx, importId: string): Promise<boolean> {
  const holder = sql`coalesce(${contributions.massId}, ${contributions.id})`;
  const [decided] = await tx
    .select({ id: passages.id })
    .from(contributions)
    .innerJoin(passages, eq(passages.contributionId, holder))
    .where(and(eq(contributions.importId, importId), isNotNull(passages.adoption)))
    .limit(1);
  return decided !== undefined;
}
