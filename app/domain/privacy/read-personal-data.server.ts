import { eq } from "drizzle-orm";
import type { Deps } from "#app/platform/deps.ts";
import type { Reads } from "#db/client.ts";
import { needContacts } from "#db/schema/needs.ts";
import { personalDataReads } from "#db/schema/privacy.ts";
import { appendEvent } from "../audit/append-event.server.ts";
import { type Decision, refuse } from "../decision.ts";
import { about } from "../events.ts";
import { loadNeed } from "../needs/load-need.server.ts";
import { maySeeAuthor, sightOf, staffPart } from "../needs/need-policy.ts";
import type { Person } from "../people/actor.ts";
import { contactsOf } from "../people/person-contacts.server.ts";
import { sealedPlace } from "../people/sealed-place.ts";
import type { ReadForm } from "./read-purposes.ts";

type Reading = Pick<Deps, "db" | "secrets" | "clock" | "ids">;
export type ReadRefusal = "not-found" | "not-allowed" | "no-contact";

/**
 * The contacts of whoever asked, for a stated purpose, which is written down in the same transaction: nobody of the office
 * reads a contact in any other way. Of a 举报 the coordinator alone may. Refuses when there is none to be read.
 */
export async function readPersonalData(
  deps: Reading,
  actor: Person,
  { number, purpose, words }: { number: string } & ReadForm,
): Promise<Decision<{ contacts: string[] }, ReadRefusal>> {
  return deps.db.write(async (tx) => {
    const need = await loadNeed(tx, { number });
    if (!need || sightOf(actor, need.facts) === "none") return refuse("not-found");
    const role = staffPart(actor, need.facts);
    if (!role || !maySeeAuthor(actor, need.facts)) return refuse("not-allowed");
    const { id: needId, authorId } = need.row;
    const contacts = await addressesOf(deps, tx, needId, authorId);
    if (contacts.length === 0) return refuse("no-contact");
    const at = deps.clock.now();
    const readId = deps.ids.next();
    await tx.insert(personalDataReads).values({
      ...{ id: readId, at, readerId: actor.id, readerRole: role, unitId: unitOf(actor) },
      ...{ needId, personId: authorId, purpose, words },
    });
    await appendEvent(
      tx,
      { actor, role, at },
      { type: "PersonalDataRead", subject: about("need", needId), particulars: { readId, purpose } },
    );
    return { ok: true, contacts };
  });
}

async function addressesOf(deps: Reading, reads: Reads, needId: string, authorId: string | null) {
  const [given] = await reads.select().from(needContacts).where(eq(needContacts.needId, needId));
  if (given) return [deps.secrets.open(sealedPlace("need_contacts", needId), given.sealed)];
  if (authorId === null) return [];
  return (await contactsOf(deps, reads, authorId)).map(({ address }) => address);
}

const unitOf = (actor: Person) =>
  actor.grants.flatMap((grant) => ("unitId" in grant ? [grant.unitId] : []))[0] ?? null;
