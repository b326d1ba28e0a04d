import { Secret, TOTP } from "otpauth";

/** RFC 6238 as every authenticator app knows it: SHA-1, six digits, half a minute. */
const shape = { algorithm: "SHA1", digits: 6, period: 30 };
const secretBytes = 20;

export const newTotpSecret = () => new Secret({ size: secretBytes }).base32;

const totpOf = (secret: string, issuer = "", label = "") =>
  new TOTP({ ...shape, secret: Secret.fromBase32(secret), issuer, label });

/** The address that a QR code hands to an authenticator app. */
export const totpAddress = (secret: string, issuer: string, label: string) =>
  totpOf(secret, issuer, label).toString();

/** The half minute that a code belongs to, one before or after now allowed; undefined for a wrong one or one of a step already used. */
export function stepOfCode(secret: string, code: string, now: string, lastStep: number): number | undefined {
  const timestamp = Date.parse(now);
  const delta = totpOf(secret).validate({ token: code, timestamp, window: 1 });
  if (delta === null) return undefined;
  const step = Math.floor(timestamp / 1000 / shape.period) + delta;
  return step > lastStep ? step : undefined;
}
