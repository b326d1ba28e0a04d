import { and, desc, eq, isNull } from "drizzle-orm";
import type { Reads } from "#db/client.ts";
import { consents } from "#db/schema/privacy.ts";
import { consentTexts } from "./consent-texts.ts";

/** Whether the text on taking part was published anew since this person agreed to it. */
export async function owesConsent(reads: Reads, personId: string): Promise<boolean> {
  const [last] = await reads
    .select({ version: consents.version })
    .from(consents)
    .where(
      and(eq(consents.personId, personId), eq(consents.textId, "taking-part"), isNull(consents.withdrawnAt)),
    )
    .orderBy(desc(consents.version))
    .limit(1);
  return last !== undefined && last.version < consentTexts["taking-part"].version;
}
