import { eq } from "drizzle-orm";
import type { Deps } from "#app/platform/deps.ts";
import type { Reads, Tx } from "#db/client.ts";
import { type marketDocuments, marketRepresentatives } from "#db/schema/market.ts";
import { personalDataReads } from "#db/schema/privacy.ts";
import { appendEvent } from "../audit/append-event.server.ts";
import { about } from "../events.ts";
import type { Person } from "../people/actor.ts";
import { documentPurposes } from "../privacy/read-purposes.ts";
import { isRegistrar } from "./entity-policy.ts";

type Document = typeof marketDocuments.$inferSelect;

/** Writes down that somebody of the office looked at a document of an entity; whoever it speaks of can see it. */
export async function keepDocumentRead(
  tx: Tx,
  { ids, clock }: Pick<Deps, "ids" | "clock">,
  reader: Person,
  document: Document,
): Promise<void> {
  const role = isRegistrar(reader) ? "coordinator" : "inspector";
  const purpose = documentPurposes[role];
  const readId = ids.next();
  const at = clock.now();
  await tx.insert(personalDataReads).values({
    ...{ id: readId, at, readerId: reader.id, readerRole: role, purpose, words: "" },
    ...{ entityId: document.entityId, documentId: document.id, personId: await whose(tx, document) },
  });
  await appendEvent(
    tx,
    { actor: reader, role, at },
    {
      type: "PersonalDataRead",
      subject: about("market-entity", document.entityId),
      particulars: { readId, purpose },
    },
  );
}

/** A letter of authorisation speaks of the representative it names; other documents of whoever brought them. */
async function whose(reads: Reads, { purpose, subjectId, addedBy }: Document): Promise<string> {
  if (purpose !== "authorisation") return addedBy;
  const [named] = await reads
    .select({ personId: marketRepresentatives.personId })
    .from(marketRepresentatives)
    .where(eq(marketRepresentatives.id, subjectId));
  return named?.personId ?? addedBy;
}
