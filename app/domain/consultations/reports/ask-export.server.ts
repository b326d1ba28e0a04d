import { and, eq, inArray, isNull } from "drizzle-orm";
import type { Deps } from "#app/platform/deps.ts";
import type { Tx } from "#db/client.ts";
import { consultationExports } from "#db/schema/consultation-reports.ts";
import { appendEvent } from "../../audit/append-event.server.ts";
import { civilDateOf } from "../../calendar/day-in-zone.ts";
import { type Decision, refuse } from "../../decision.ts";
import { about } from "../../events.ts";
import { hasRole, type Person } from "../../people/actor.ts";
import { isFreshlyProved, type ProofTooOld } from "../../people/proof-rules.ts";
import type { Lang } from "../../text/language.ts";
import { standingOn } from "../consultation-standing.ts";
import { loadConsultation } from "../load-consultation.server.ts";
import type { ExportInput } from "./export-form.ts";
import { type ExportRefusal, mayExport } from "./export-policy.ts";
import { templateInUse } from "./templates/template-queries.server.ts";

type Asking = Pick<Deps, "db" | "clock" | "ids" | "zone">;
type Asked = ExportInput & { number: string; language: Lang };

/**
 * Asks for a copy of a consultation, which the clock makes. Who takes names along, and what for, is written down in the same
 * transaction. Asked twice, or again while it is being made, it is one.
 */
export function askExport(
  { db, clock, ids, zone }: Asking,
  actor: Person,
  { number, language, ...asked }: Asked,
): Promise<Decision<{ id: string }, ExportRefusal | ProofTooOld | "template-gone">> {
  return db.write(async (tx) => {
    const at = clock.now();
    const consultation = await loadConsultation(tx, number);
    if (!consultation) return refuse("not-found");
    const may = mayExport(actor, standingOn(consultation, civilDateOf(at, zone)), asked.names);
    if (may !== true) return refuse(may);
    const isNamed = asked.names === "full";
    if (isNamed && !isFreshlyProved("export-data", actor, at)) return refuse("fresh-proof-needed");
    const row = {
      ...{ consultationId: consultation.id, kind: asked.kind, names: asked.names, language },
      ...{ templateId: asked.kind === "docx" ? asked.template : null, askedBy: actor.id },
      purpose: isNamed ? asked.purpose : null,
      words: isNamed ? asked.words : null,
    };
    if (row.templateId && !(await templateInUse(tx, row.templateId))) return refuse("template-gone");
    const same = await alreadyAsked(tx, row, asked.submissionKey);
    if (same) return { ok: true, id: same };
    const id = ids.next();
    const { submissionKey } = asked;
    await tx.insert(consultationExports).values({ ...row, id, askedAt: at, state: "queued", submissionKey });
    const particulars = { exportId: id, kind: row.kind, names: row.names, purpose: row.purpose ?? "" };
    await appendEvent(
      tx,
      { actor, role: hasRole(actor, "coordinator") ? "coordinator" : "inspector", at },
      { type: "ConsultationExported", subject: about("consultation", consultation.id), particulars },
    );
    return { ok: true, id };
  });
}

type Row = Pick<
  typeof consultationExports.$inferInsert,
  "consultationId" | "kind" | "names" | "language" | "templateId" | "askedBy" | "purpose" | "words"
>;

async function alreadyAsked(tx: Tx, row: Row, submissionKey: string): Promise<string | undefined> {
  const { id, askedBy, templateId, words, ...of } = consultationExports;
  const [sent] = await tx
    .select({ id })
    .from(consultationExports)
    .where(and(eq(of.submissionKey, submissionKey), eq(askedBy, row.askedBy ?? "")));
  if (sent) return sent.id;
  const [open] = await tx
    .select({ id })
    .from(consultationExports)
    .where(
      and(
        inArray(of.state, ["queued", "running"]),
        eq(of.consultationId, row.consultationId),
        ...[eq(of.kind, row.kind), eq(of.names, row.names), eq(of.language, row.language)],
        row.templateId ? eq(templateId, row.templateId) : isNull(templateId),
        row.words ? eq(words, row.words) : isNull(words),
        row.purpose ? eq(of.purpose, row.purpose) : isNull(of.purpose),
        eq(askedBy, row.askedBy),
      ),
    );
  return open?.id;
}
