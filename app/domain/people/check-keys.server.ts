import type { Deps } from "#app/platform/deps.ts";
import { plainKeyId } from "#app/platform/key-ring.ts";
import { sealedByKey } from "./sealed-rows.server.ts";

export type KeyStanding = { keyId: string; values: number; standing: "current" | "older" | "missing" };

/** Each key of the ring and each key that some value was sealed with, and how many values need it. */
export async function keyStandings({ db, secrets }: Pick<Deps, "db" | "secrets">): Promise<KeyStanding[]> {
  const byKey = await sealedByKey(db.read);
  const [current, ...older] = secrets.keyIds;
  const known = [current, ...older];
  const rows: KeyStanding[] = known.map((keyId) => ({
    keyId,
    values: byKey.get(keyId) ?? 0,
    standing: keyId === current ? "current" : "older",
  }));
  for (const [keyId, values] of byKey)
    if (keyId !== plainKeyId && !known.includes(keyId)) rows.push({ keyId, values, standing: "missing" });
  return rows;
}

/** What is wrong when values are sealed with keys that the ring does not hold; empty when all can be opened. */
export async function missingKeys(deps: Pick<Deps, "db" | "secrets">): Promise<string[]> {
  const missing = (await keyStandings(deps)).filter(({ standing }) => standing === "missing");
  return missing.map(
    ({ keyId, values }) =>
      `WENJI_KEYS: ${values} contacts are sealed with the key ${keyId}, which it does not hold. Example: WENJI_KEYS=<current>,${keyId}:<64 hexadecimal digits>`,
  );
}
