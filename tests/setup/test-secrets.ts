import { keyRingFrom } from "#app/platform/key-ring.ts";
import { secretsFrom } from "#app/platform/secrets.ts";

export const testSecret = "a key for tests only, a key for tests only";
export const testKeys = `test:${"5e".repeat(32)}`;

/** Secrets with this ring, the current key first. */
export function secretsWith(keys: string) {
  const ring = keyRingFrom(keys);
  if (!ring) throw new Error("these do not read as keys");
  return secretsFrom(testSecret, ring);
}

export const testSecrets = secretsWith(testKeys);
