import { and, count, eq, isNull } from "drizzle-orm";
import type { Deps } from "#app/platform/deps.ts";
import { marketDocuments, marketQualifications } from "#db/schema/market.ts";
import { civilDateOf } from "../calendar/day-in-zone.ts";
import { refuse } from "../decision.ts";
import type { KeptDocument } from "../files/keep-document.server.ts";
import type { Person } from "../people/actor.ts";
import type { QualificationInput } from "./entity-forms.ts";
import { mostQualifications } from "./entity-terms.ts";
import { amendOwn } from "./own-entity.server.ts";

type Adding = QualificationInput & { entityId: string; document: KeptDocument | undefined };

/** One more qualification with the document that proves it; public once an officer has checked it. */
export function addQualification(
  deps: Pick<Deps, "db" | "clock" | "ids" | "zone">,
  actor: Person,
  { entityId, document, documentPublic, ...qualification }: Adding,
) {
  return amendOwn(deps, actor, { entityId, part: "qualifications" }, async (tx, _row, at) => {
    if (!document) return refuse("document-needed");
    const { validUntil } = qualification;
    if (validUntil !== null && validUntil < civilDateOf(at, deps.zone)) return refuse("qualification-lapsed");
    const [held] = await tx
      .select({ count: count() })
      .from(marketQualifications)
      .where(and(eq(marketQualifications.entityId, entityId), isNull(marketQualifications.removedAt)));
    if ((held?.count ?? 0) >= mostQualifications) return refuse("too-many-qualifications");
    const id = deps.ids.next();
    await tx.insert(marketQualifications).values({ ...qualification, id, entityId, addedAt: at });
    await tx.insert(marketDocuments).values({
      ...{ id: deps.ids.next(), entityId, purpose: "qualification", subjectId: id, ...document },
      ...{ isPublic: documentPublic, addedBy: actor.id, addedAt: at },
    });
    return { ok: true, qualificationId: id };
  });
}
