import type { Deps } from "#app/platform/deps.ts";
import { totpSecrets } from "#db/schema/credentials.ts";
import { isPendingOf } from "./begin-totp.server.ts";
import { qrCode } from "./qr-code.server.ts";
import { sealedPlace } from "./sealed-place.ts";
import { totpAddress } from "./totp.server.ts";

type PendingTotp = { secret: string; address: string; qr: { size: number; path: string } };

/** The secret that its owner is just taking into their app: to be typed, and as the address that a QR code holds. */
export async function pendingTotp(
  { db, secrets }: Pick<Deps, "db" | "secrets">,
  personId: string,
  names: { issuer: string; label: string },
): Promise<PendingTotp | undefined> {
  const [row] = await db.read.select().from(totpSecrets).where(isPendingOf(personId));
  if (!row) return undefined;
  const secret = secrets.open(sealedPlace("totp_secrets", row.id), row.sealed);
  const address = totpAddress(secret, names.issuer, names.label);
  return { secret: secret.replace(/(.{4})(?=.)/g, "$1 "), address, qr: qrCode(address) };
}
