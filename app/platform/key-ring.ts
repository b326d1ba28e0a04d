/** A key that contacts are sealed with, by the id that every sealed value names. */
export type SealKey = { id: string; key: Buffer };
/** The first seals; the others still open what they sealed before. */
export type KeyRing = readonly [SealKey, ...SealKey[]];

const shape = /^([a-z0-9-]{1,20}):([0-9a-f]{64})$/;
export const keysExample = "WENJI_KEYS=2026-1:$(openssl rand -hex 32)";

/** Reads `id:64 hexadecimal digits`, several parted by commas; undefined when it reads otherwise or names an id twice. */
export function keyRingFrom(text: string): KeyRing | undefined {
  const keys: SealKey[] = [];
  for (const part of text.trim().split(/\s*[,\n]\s*/)) {
    const [, id, hex] = part.match(shape) ?? [];
    if (!id || !hex || id === plainKeyId || keys.some((key) => key.id === id)) return undefined;
    keys.push({ id, key: Buffer.from(hex, "hex") });
  }
  const [first, ...rest] = keys;
  return first && [first, ...rest];
}

/** Stands where a key's id would, in rows that an older version wrote before anything was sealed. */
export const plainKeyId = "plain";
