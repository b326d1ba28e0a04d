import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";
import type { Secrets } from "./secrets.ts";

const [ivBytes, tagBytes] = [12, 16];

/** A secret for one browser to keep: 256 bits. */
export const newBrowserKey = () => randomBytes(32).toString("base64url");

/** Seals text (AES-256-GCM) so that it takes the portal's key and the browser's together to read it; `place` is bound in. */
export function sealForBrowser(secrets: Secrets, browserKey: string, place: string, text: string): string {
  const iv = randomBytes(ivBytes);
  const cipher = createCipheriv("aes-256-gcm", keyOf(secrets, browserKey), iv).setAAD(Buffer.from(place));
  const body = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  return Buffer.concat([iv, body, cipher.getAuthTag()]).toString("base64url");
}

/** Throws for what was changed, moved or sealed for another browser. */
export function openForBrowser(secrets: Secrets, browserKey: string, place: string, sealed: string): string {
  const bytes = Buffer.from(sealed, "base64url");
  const decipher = createDecipheriv("aes-256-gcm", keyOf(secrets, browserKey), bytes.subarray(0, ivBytes), {
    authTagLength: tagBytes,
  });
  decipher.setAAD(Buffer.from(place)).setAuthTag(bytes.subarray(-tagBytes));
  const body = bytes.subarray(ivBytes, -tagBytes);
  return Buffer.concat([decipher.update(body), decipher.final()]).toString("utf8");
}

const keyOf = (secrets: Secrets, browserKey: string) =>
  Buffer.from(hkdfSync("sha256", secrets.digest("browser-seal", browserKey), "", "wenji browser seal", 32));
