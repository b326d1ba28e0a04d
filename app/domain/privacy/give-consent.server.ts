import { and, eq, isNull } from "drizzle-orm";
import type { Deps } from "#app/platform/deps.ts";
import type { Tx } from "#db/client.ts";
import { people } from "#db/schema/people.ts";
import { consents } from "#db/schema/privacy.ts";
import { appendEvent } from "../audit/append-event.server.ts";
import { about } from "../events.ts";
import type { Person } from "../people/actor.ts";
import { consentTexts, type OwnConsent } from "../people/consent-texts.ts";

type Giving = Pick<Deps, "db" | "clock" | "ids">;

/** Writes down that a person agrees to the version in force; once, however often it is sent. Letters that were stopped go again. */
export async function giveConsent(deps: Giving, person: Person, textId: OwnConsent): Promise<void> {
  const { version } = consentTexts[textId];
  await deps.db.write(async (tx) => {
    const own = and(eq(consents.personId, person.id), eq(consents.textId, textId));
    const { version: kept, withdrawnAt } = consents;
    const before = await tx.select({ version: kept, withdrawnAt }).from(consents).where(own);
    const given = before.filter((one) => one.withdrawnAt === null);
    if (given.some((one) => one.version === version)) return;
    if (textId === "letters" && given.length === 0 && before.length > 0) await lettersAgain(tx, person.id);
    const at = deps.clock.now();
    await tx
      .insert(consents)
      .values({ id: deps.ids.next(), personId: person.id, textId, version, agreedAt: at });
    await appendEvent(
      tx,
      { actor: person, role: "resident", at },
      { type: "ConsentGiven", subject: about("person", person.id), particulars: { textId, version } },
    );
  });
}

/** What taking consent back had stopped. */
const lettersAgain = (tx: Tx, personId: string) =>
  tx.update(people).set({ tellByEmail: true, tellBySms: true }).where(eq(people.id, personId));

/** Takes consent back. Without the one for letters, letters stop; the one for taking part ends with the account. */
export async function withdrawConsent(deps: Giving, person: Person, textId: "letters"): Promise<void> {
  await deps.db.write(async (tx) => {
    const at = deps.clock.now();
    const standing = and(
      eq(consents.personId, person.id),
      eq(consents.textId, textId),
      isNull(consents.withdrawnAt),
    );
    await tx.update(people).set({ tellByEmail: false, tellBySms: false }).where(eq(people.id, person.id));
    const ended = await tx
      .update(consents)
      .set({ withdrawnAt: at })
      .where(standing)
      .returning({ id: consents.id });
    if (ended.length === 0) return;
    await appendEvent(
      tx,
      { actor: person, role: "resident", at },
      { type: "ConsentWithdrawn", subject: about("person", person.id), particulars: { textId } },
    );
  });
}
