/**
 * A text without what differs when a letter is copied: width and composition of signs (NFKC), case, spaces, punctuation,
 * symbols and invisible signs. Words and figures stay in their order.
 */
export function essenceOf(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\p{Z}\p{P}\p{S}\p{C}]/gu, "");
}

/**
 * A fingerprint of a text's essence: 64-bit FNV-1a over UTF-8, as 16 hexadecimal digits. It finds candidates and proves
 * nothing: by chance two among a million letters collide once in some 37 million such collections, but who wants to can make
 * a collision. So identical letters are grouped only when `sameText` agrees; it is no digest for the ledger.
 */
export function fingerprint(text: string): string {
  let high = 0xcbf29ce4;
  let low = 0x84222325;
  for (const byte of new TextEncoder().encode(essenceOf(text))) {
    low = (low ^ byte) >>> 0;
    // Times the prime 2^40 + 0x1b3, modulo 2^64, in two halves that stay exact in a double.
    const product = low * 0x1b3;
    high = (high * 0x1b3 + Math.floor(product / 0x1_0000_0000) + low * 0x100) % 0x1_0000_0000;
    low = product % 0x1_0000_0000;
  }
  return high.toString(16).padStart(8, "0") + low.toString(16).padStart(8, "0");
}

/** Whether two texts are the same letter. A text of signs alone is like no other. */
export function sameText(one: string, other: string): boolean {
  const essence = essenceOf(one);
  return essence !== "" && essence === essenceOf(other);
}
