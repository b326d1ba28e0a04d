import { asc, eq } from "drizzle-orm";
import type { Deps } from "#app/platform/deps.ts";
import { passkeys } from "#db/schema/credentials.ts";

/** A person's passkeys as they see them. */
export const passkeysOf = ({ db }: Pick<Deps, "db">, personId: string) =>
  db.read
    .select({ id: passkeys.id, name: passkeys.name, addedAt: passkeys.addedAt, usedAt: passkeys.usedAt })
    .from(passkeys)
    .where(eq(passkeys.personId, personId))
    .orderBy(asc(passkeys.addedAt));
