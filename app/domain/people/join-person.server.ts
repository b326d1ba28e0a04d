import { eq } from "drizzle-orm";
import type { Deps } from "#app/platform/deps.ts";
import type { Reads, Tx } from "#db/client.ts";
import { people } from "#db/schema/people.ts";
import { consents } from "#db/schema/privacy.ts";
import { appendEvent } from "../audit/append-event.server.ts";
import { about } from "../events.ts";
import type { Lang } from "../text/language.ts";
import { consentTexts, ownConsents } from "./consent-texts.ts";

type Joining = {
  id: string;
  by: "mobile" | "email" | "command-line" | "provider";
  lang: Lang;
  name?: string | undefined;
};

/**
 * The person who goes with a better-auth user, made on first sight. better-auth's row comes before ours, so a crash
 * between the two is mended at the next request; two requests at once make one person and one event.
 */
export async function joinPerson(deps: Deps, joining: Joining) {
  return (
    (await personById(deps.db.read, joining.id)) ??
    (await deps.db.write((tx) => addPerson(deps, tx, joining)))
  );
}

export async function addPerson(deps: Deps, tx: Tx, { id, by, lang, name }: Joining) {
  const known = await personById(tx, id);
  if (known) return known;
  const at = deps.clock.now();
  const newName = deps.i18n.translate(lang)("account.new-name", { code: deps.ids.code() });
  const person = { id, displayName: name ?? newName, locale: lang, ageBand: null };
  await tx.insert(people).values({ ...person, joinedAt: at });
  // Signing in says which texts one agrees to; who was appointed from the command line has not read them yet.
  if (by !== "command-line")
    for (const textId of ownConsents)
      await tx.insert(consents).values({
        ...{ id: deps.ids.next(), personId: id, textId, version: consentTexts[textId].version, agreedAt: at },
      });
  await appendEvent(
    tx,
    { actor: { kind: "system", job: "sign-in" }, role: "system", at },
    { type: "PersonJoined", subject: about("person", id), particulars: { by } },
  );
  return person;
}

async function personById(reads: Reads, id: string) {
  const [row] = await reads
    .select({
      id: people.id,
      displayName: people.displayName,
      locale: people.locale,
      ageBand: people.ageBand,
    })
    .from(people)
    .where(eq(people.id, id));
  return row;
}
