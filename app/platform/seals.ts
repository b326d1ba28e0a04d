import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from "node:crypto";
import type { KeyRing, SealKey } from "./key-ring.ts";

/** Text that only the portal's keys open, and the id of the key that does. */
export type Sealed = { sealed: string; keyId: string };

/** What must be read again but never found by looking into the file: contacts. */
export type Seals = {
  /** AES-256-GCM; `place` (table and row) is bound in, so that a value moved to another row does not open. */
  seal(place: string, text: string): Sealed;
  /** Throws for a value that was changed, moved, or sealed with a key that is not in the ring. */
  open(place: string, sealed: string): string;
  /** The text as keys to look up by, one for each key of the ring, the current one's first. */
  lookups(purpose: string, text: string): readonly [string, ...string[]];
  /** Ids of the ring, the current one first. */
  keyIds: readonly [string, ...string[]];
};

const form = "s1";
const ivBytes = 12;
const tagBytes = 16;

export function sealsWith(ring: KeyRing): Seals {
  const derive = (purpose: string) => (one: SealKey) => ({
    id: one.id,
    key: Buffer.from(hkdfSync("sha256", one.key, "", `wenji ${purpose}`, 32)),
  });
  const [current, ...older] = ring;
  const sealing = new Map(ring.map(derive("seal")).map(({ id, key }) => [id, key]));
  const lookup = derive("lookup");
  const keyOf = (id: string) => {
    const key = sealing.get(id);
    if (!key) throw new Error(`WENJI_KEYS does not hold the key ${id}`);
    return key;
  };
  const lookedUp = (key: SealKey, purpose: string, text: string) => {
    const digest = createHmac("sha256", lookup(key).key).update(`${purpose}\0${text}`);
    return `${key.id}.${digest.digest("base64url")}`;
  };
  return {
    seal: (place, text) => ({
      sealed: sealWith(keyOf(current.id), current.id, place, text),
      keyId: current.id,
    }),
    open(place, sealed) {
      const [version, id, bytes] = sealed.split(".");
      if (version !== form || !id || !bytes) throw new Error("not a sealed value");
      return openWith(keyOf(id), place, Buffer.from(bytes, "base64url"));
    },
    lookups: (purpose, text) => [
      lookedUp(current, purpose, text),
      ...older.map((key) => lookedUp(key, purpose, text)),
    ],
    keyIds: [current.id, ...older.map(({ id }) => id)],
  };
}

function sealWith(key: Buffer, id: string, place: string, text: string): string {
  const iv = randomBytes(ivBytes);
  const cipher = createCipheriv("aes-256-gcm", key, iv).setAAD(Buffer.from(place));
  const body = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  return `${form}.${id}.${Buffer.concat([iv, body, cipher.getAuthTag()]).toString("base64url")}`;
}

function openWith(key: Buffer, place: string, bytes: Buffer): string {
  const decipher = createDecipheriv("aes-256-gcm", key, bytes.subarray(0, ivBytes), {
    authTagLength: tagBytes,
  });
  decipher.setAAD(Buffer.from(place)).setAuthTag(bytes.subarray(-tagBytes));
  const body = bytes.subarray(ivBytes, -tagBytes);
  return Buffer.concat([decipher.update(body), decipher.final()]).toString("utf8");
}
