import type { Contact } from "#app/domain/people/contact.ts";
import { sealedPlace } from "#app/domain/people/sealed-place.ts";
import { needContacts } from "#db/schema/needs.ts";
import type { TestPortal } from "#tests/setup/test-portal.ts";

/** Leaves a contact with a need, as whoever asked without an account does. */
export async function leaveContact(
  { db, secrets }: Pick<TestPortal, "db" | "secrets">,
  needId: string,
  { kind, address }: Contact,
  locale = "zh-CN",
) {
  const sealed = secrets.seal(sealedPlace("need_contacts", needId), address);
  await db.write((tx) => tx.insert(needContacts).values({ needId, kind, ...sealed, locale }));
}

/** The contacts that were left with needs, opened. */
export async function leftContacts({ db, secrets }: Pick<TestPortal, "db" | "secrets">): Promise<string[]> {
  const rows = await db.read.select().from(needContacts);
  return rows.map(({ needId, sealed }) => secrets.open(sealedPlace("need_contacts", needId), sealed));
}
