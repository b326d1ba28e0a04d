import { eq } from "drizzle-orm";
import type { Reads } from "#db/client.ts";
import { settings } from "#db/schema/audit.ts";

/** The setting that names the last change of the register; what processes keep in memory is good while it stands. */
export const registerSetting = "register-version";

/** The number of the event of the register's last change; 0 before the first. One row by its key. */
export async function registerVersion(reads: Reads): Promise<number> {
  const [row] = await reads
    .select({ value: settings.value })
    .from(settings)
    .where(eq(settings.key, registerSetting));
  return Number(row?.value ?? 0);
}
