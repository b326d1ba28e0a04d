import { and, eq, like } from "drizzle-orm";
import type { Deps } from "#app/platform/deps.ts";
import type { Reads, Tx } from "#db/client.ts";
import { account } from "#db/schema/identity.ts";
import { personOfContact } from "../person-contacts.server.ts";
import type { ProviderIdentity } from "./provider-identity.ts";

/** better-auth's account row names its provider; ours are told apart from its own kinds by this. */
const prefix = "oidc:";
const providerIdOf = (issuer: string) => `${prefix}${issuer}`;

/** Whose identity this is, by issuer and stable id alone. */
export async function personOfIdentity(
  reads: Reads,
  { issuer, subject }: Pick<ProviderIdentity, "issuer" | "subject">,
): Promise<string | undefined> {
  const [found] = await reads
    .select({ userId: account.userId })
    .from(account)
    .where(and(eq(account.providerId, providerIdOf(issuer)), eq(account.accountId, subject)));
  return found?.userId;
}

/** Whether a person has an identity at this issuer. */
export async function hasIdentity(reads: Reads, personId: string, issuer: string): Promise<boolean> {
  const rows = await reads
    .select({ id: account.id })
    .from(account)
    .where(and(eq(account.userId, personId), eq(account.providerId, providerIdOf(issuer))));
  return rows.length > 0;
}

export async function keepIdentity(
  { ids, clock }: Pick<Deps, "ids" | "clock">,
  tx: Tx,
  userId: string,
  { issuer, subject }: ProviderIdentity,
) {
  const at = new Date(clock.now());
  const row = { providerId: providerIdOf(issuer), accountId: subject, createdAt: at, updatedAt: at };
  await tx.insert(account).values({ id: ids.next(), userId, ...row });
}

/** Removes a person's identities of every provider; says whether there was any. */
export async function dropIdentities(tx: Tx, userId: string): Promise<boolean> {
  const gone = await tx
    .delete(account)
    .where(and(eq(account.userId, userId), like(account.providerId, `${prefix}%`)))
    .returning({ id: account.id });
  return gone.length > 0;
}

/** Another account that one of the vouched contacts belongs to. */
export async function ownerOfContacts(
  deps: Pick<Deps, "secrets">,
  reads: Reads,
  { contacts }: ProviderIdentity,
): Promise<string | undefined> {
  for (const contact of contacts) {
    const owner = await personOfContact(deps, reads, contact);
    if (owner) return owner;
  }
  return undefined;
}
