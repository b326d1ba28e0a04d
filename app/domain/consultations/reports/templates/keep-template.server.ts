import { and, eq, isNull } from "drizzle-orm";
import type { Deps } from "#app/platform/deps.ts";
import { reportTemplates } from "#db/schema/consultation-reports.ts";
import { appendEvent } from "../../../audit/append-event.server.ts";
import { type Decision, refuse } from "../../../decision.ts";
import { about } from "../../../events.ts";
import { hasRole, type Person } from "../../../people/actor.ts";
import { mayKeepTemplates } from "./template-policy.ts";

type Keeping = Pick<Deps, "db" | "clock" | "ids">;
type Kept = { name: string; document: { digest: string; size: number } };

/** Keeps a template that was looked through before; the same file under the same name is kept once. */
export function keepTemplate(
  { db, clock, ids }: Keeping,
  actor: Person,
  { name, document: { digest, size } }: Kept,
): Promise<Decision<{ id: string }, "not-allowed">> {
  return db.write(async (tx) => {
    if (!mayKeepTemplates(actor)) return refuse("not-allowed");
    const { removedAt, ...of } = reportTemplates;
    const [same] = await tx
      .select({ id: of.id })
      .from(reportTemplates)
      .where(and(eq(of.name, name), eq(of.digest, digest), isNull(removedAt)));
    if (same) return { ok: true, id: same.id };
    const [id, at] = [ids.next(), clock.now()];
    await tx.insert(reportTemplates).values({ id, name, digest, size, addedBy: actor.id, addedAt: at });
    await record(tx, actor, at, { templateId: id, kept: true });
    return { ok: true, id };
  });
}

/** Takes a template out of use. */
export function removeTemplate(
  { db, clock }: Keeping,
  actor: Person,
  id: string,
): Promise<Decision<object, "not-allowed">> {
  return db.write(async (tx) => {
    if (!mayKeepTemplates(actor)) return refuse("not-allowed");
    const at = clock.now();
    const gone = await tx
      .update(reportTemplates)
      .set({ removedAt: at })
      .where(and(eq(reportTemplates.id, id), isNull(reportTemplates.removedAt)))
      .returning({ id: reportTemplates.id });
    if (gone.length > 0) await record(tx, actor, at, { templateId: id, kept: false });
    return { ok: true };
  });
}

const record = (
  tx: Parameters<typeof appendEvent>[0],
  actor: Person,
  at: string,
  particulars: { templateId: string; kept: boolean },
) =>
  appendEvent(
    tx,
    { actor, role: hasRole(actor, "coordinator") ? "coordinator" : "administrator", at },
    {
      type: "ReportTemplateKept",
      subject: about("record", `report-template:${particulars.templateId}`),
      particulars,
    },
  );
