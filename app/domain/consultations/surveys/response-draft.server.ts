import { and, eq, lt } from "drizzle-orm";
import { z } from "zod";
import type { Deps } from "#app/platform/deps.ts";
import type { Tx } from "#db/client.ts";
import { questionnaireDrafts } from "#db/schema/consultation-surveys.ts";
import type { CivilDate } from "../../calendar/civil-date.ts";
import { civilDateOf } from "../../calendar/day-in-zone.ts";
import type { Person } from "../../people/actor.ts";
import { sealedPlace } from "../../people/sealed-place.ts";
import { standingOn } from "../consultation-standing.ts";
import { loadConsultation } from "../load-consultation.server.ts";
import { answersTyped } from "./answers-typed.ts";
import type { Typed } from "./read-answer.ts";

const shape = z.record(z.string(), z.array(z.string()));
type Kept = { typed: Record<string, string[]>; at: string; keptAt: string };
/** Signs that all answers may have. */
const mostSigns = 200_000;

/** Keeps what somebody has answered so far, and where they are, until the close. One for each person. */
export async function keepResponseDraft(
  { db, clock, ids, zone, secrets }: Pick<Deps, "db" | "clock" | "ids" | "zone" | "secrets">,
  actor: Person,
  { number, typed, at }: { number: string; typed: Typed; at: string },
): Promise<boolean> {
  const text = JSON.stringify({ ...answersTyped(typed), at: [at] });
  if (text.length > mostSigns) return false;
  return await db.write(async (tx) => {
    const row = await loadConsultation(tx, number);
    const now = clock.now();
    const today = civilDateOf(now, zone);
    if (!row?.closesOn || standingOn(row, today) !== "collecting") return false;
    await tx.delete(questionnaireDrafts).where(lt(questionnaireDrafts.keptUntil, today));
    await dropDraftOf(tx, { consultationId: row.id, personId: actor.id });
    const id = ids.next();
    await tx.insert(questionnaireDrafts).values({
      ...{ id, consultationId: row.id, personId: actor.id, keptAt: now, keptUntil: row.closesOn },
      ...secrets.seal(sealedPlace("questionnaire_drafts", id), text),
    });
    return true;
  });
}

export async function responseDraftOf(
  { db, secrets }: Pick<Deps, "db" | "secrets">,
  actor: Person,
  consultationId: string,
): Promise<Kept | undefined> {
  const [row] = await db.read
    .select()
    .from(questionnaireDrafts)
    .where(mine({ consultationId, personId: actor.id }));
  if (!row) return undefined;
  const { at, ...typed } = shape.parse(
    JSON.parse(secrets.open(sealedPlace("questionnaire_drafts", row.id), row.sealed)),
  );
  return { typed, at: at?.[0] ?? "", keptAt: row.keptAt };
}

/** They wait for the new close where it is put off. */
export const keepDraftsUntil = (tx: Tx, consultationId: string, keptUntil: CivilDate) =>
  tx
    .update(questionnaireDrafts)
    .set({ keptUntil })
    .where(eq(questionnaireDrafts.consultationId, consultationId));

type Whose = { consultationId: string; personId: string };
const mine = ({ consultationId, personId }: Whose) =>
  and(eq(questionnaireDrafts.consultationId, consultationId), eq(questionnaireDrafts.personId, personId));

export const dropDraftOf = (tx: Tx, whose: Whose) => tx.delete(questionnaireDrafts).where(mine(whose));
