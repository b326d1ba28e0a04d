import { and, eq, inArray } from "drizzle-orm";
import type { Deps } from "#app/platform/deps.ts";
import { contributions, passages } from "#db/schema/consultations.ts";
import { appendEvents } from "../../audit/append-event.server.ts";
import { civilDateOf } from "../../calendar/day-in-zone.ts";
import { refuse } from "../../decision.ts";
import { about, type DomainEvent } from "../../events.ts";
import type { Person } from "../../people/actor.ts";
import { type ConsultationRefusal, mayCutPassages } from "../consultation-policy.ts";
import { standingOn } from "../consultation-standing.ts";
import { loadConsultation } from "../load-consultation.server.ts";
import { agreeToSplits } from "./agree-to-splits.server.ts";
import type { ChosenRefusal } from "./open-passages.server.ts";
import type { SplitsInput } from "./split-form.ts";

type Refused = ConsultationRefusal | "changed-meanwhile";

/** Agrees to the suggested splits of contributions that somebody looked at; where one was cut otherwise since, to none of them. */
export function agreeToMany(
  { db, clock, zone }: Pick<Deps, "db" | "clock" | "zone">,
  actor: Person,
  { number, split }: SplitsInput & { number: string },
): Promise<{ ok: true; many: number } | ChosenRefusal<Refused>> {
  return db.write(async (tx) => {
    const consultation = await loadConsultation(tx, number);
    if (!consultation) return { ...refuse("not-found"), which: [] };
    const at = clock.now();
    const may = mayCutPassages(actor, standingOn(consultation, civilDateOf(at, zone)));
    if (may !== true) return { ...refuse(may), which: [] };
    const places = split.map(({ position }) => position);
    const rows = await tx
      .select()
      .from(contributions)
      .where(and(eq(contributions.consultationId, consultation.id), inArray(contributions.position, places)));
    const seen = new Map(split.map(({ position, revision }) => [position, revision]));
    const changed = rows.filter(
      ({ position, revision, withdrawnAt }) => withdrawnAt || seen.get(position) !== revision,
    );
    if (changed.length > 0 || rows.length < seen.size)
      return { ...refuse("changed-meanwhile"), which: changed.map((row) => row.number) };
    await agreeToSplits(
      tx,
      actor,
      rows.map(({ id }) => ({ contributionId: id })),
    );
    const kept = await tx
      .select({ of: passages.contributionId })
      .from(passages)
      .where(
        inArray(
          passages.contributionId,
          rows.map(({ id }) => id),
        ),
      );
    const told = rows.map(
      ({ id: contributionId }): DomainEvent => ({
        type: "PassagesCut",
        subject: about("consultation", consultation.id),
        particulars: { contributionId, passages: kept.filter(({ of }) => of === contributionId).length },
      }),
    );
    await appendEvents(tx, { actor, role: "coordinator", at }, told);
    return { ok: true, many: rows.length };
  });
}
