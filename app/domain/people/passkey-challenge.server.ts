import { and, eq, lt } from "drizzle-orm";
import type { Deps } from "#app/platform/deps.ts";
import { passkeyChallenges } from "#db/schema/credentials.ts";
import type { PasskeyPurpose } from "./passkey-shapes.ts";

type Asked = { browserKey: string; purpose: PasskeyPurpose; personId?: string };
const minutesKept = 5;

/** Keeps what a device is asked to sign: for one browser and purpose, the newest alone. */
export async function keepChallenge(
  { db, ids, clock, secrets }: Deps,
  { browserKey, purpose, personId }: Asked,
  challenge: string,
) {
  const now = clock.now();
  const browserDigest = secrets.digest("browser", browserKey);
  const expiresAt = new Date(Date.parse(now) + minutesKept * 60_000).toISOString();
  await db.write(async (tx) => {
    await tx.delete(passkeyChallenges).where(lt(passkeyChallenges.expiresAt, now));
    await tx.delete(passkeyChallenges).where(isFor(browserDigest, purpose));
    await tx.insert(passkeyChallenges).values({
      ...{ id: ids.next(), browserDigest, purpose, challenge, expiresAt },
      personId: personId ?? null,
    });
  });
}

/** Takes it, once; undefined when this browser was not asked, or too long ago, or somebody else was. */
export async function takeChallenge(
  { db, clock, secrets }: Deps,
  { browserKey, purpose, personId }: Asked,
): Promise<string | undefined> {
  const digest = secrets.digest("browser", browserKey);
  const [taken] = await db.write((tx) =>
    tx.delete(passkeyChallenges).where(isFor(digest, purpose)).returning(),
  );
  if (!taken || taken.expiresAt <= clock.now() || taken.personId !== (personId ?? null)) return undefined;
  return taken.challenge;
}

const isFor = (browserDigest: string, purpose: PasskeyPurpose) =>
  and(eq(passkeyChallenges.browserDigest, browserDigest), eq(passkeyChallenges.purpose, purpose));
