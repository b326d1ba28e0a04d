/** Letters and digits that are not taken for one another. */
const readable = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

/** Ten readable characters (50 bits) from a keyed digest in base64url. */
export function queryCodeFrom(digest: string): string {
  const letters = [...digest].slice(0, 10).map((sign) => readable.charAt(base64url.indexOf(sign) % 32));
  return letters.join("");
}

/** A code as it is read aloud and written down: `ABCDE-FGHJK`. */
export const spacedQueryCode = (code: string) => `${code.slice(0, 5)}-${code.slice(5)}`;

/** A code as it was typed, in the form it was given out. */
export const typedQueryCode = (typed: string) =>
  typed
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, "");

/** A need's number as it was typed: full-width digits, other dashes and spaces are understood. */
export function typedNeedNumber(typed: string): string {
  const digits = typed.normalize("NFKC").replace(/\D/g, "");
  return `${digits.slice(0, 4)}-${digits.slice(4)}`;
}

const base64url = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
