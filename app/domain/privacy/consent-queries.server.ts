import { asc, eq } from "drizzle-orm";
import type { Deps } from "#app/platform/deps.ts";
import { consents } from "#db/schema/privacy.ts";
import { consentTexts, ownConsents } from "../people/consent-texts.ts";
import type { ConsentStanding } from "./desk-view.ts";

/** Where a person stands with each text that concerns them. */
export async function consentsOf({ db }: Pick<Deps, "db">, personId: string): Promise<ConsentStanding[]> {
  const rows = await db.read
    .select()
    .from(consents)
    .where(eq(consents.personId, personId))
    .orderBy(asc(consents.agreedAt));
  return ownConsents.map((textId) => {
    const { version } = consentTexts[textId];
    const last = rows.findLast((row) => row.textId === textId && row.withdrawnAt === null);
    const agreed = last ? { version: last.version, at: last.agreedAt } : null;
    return { textId, version, agreed, asksAgain: agreed?.version !== version };
  });
}
