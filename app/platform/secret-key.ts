import { randomBytes } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Config } from "./env.ts";
import { type KeyRing, keyRingFrom } from "./key-ring.ts";

/** The portal's key: WENJI_SECRET, else (demo only) one made at the first start and kept in the data folder. */
export const secretKeyOf = async (config: Config): Promise<string> =>
  config.WENJI_SECRET ?? (await keptIn(config, "secret", () => randomBytes(32).toString("hex")));

/** The keys that contacts are sealed with: WENJI_KEYS, else (demo only) one made at the first start. */
export async function keyRingOf(config: Config): Promise<KeyRing> {
  const text =
    config.WENJI_KEYS ?? (await keptIn(config, "keys", () => `demo:${randomBytes(32).toString("hex")}`));
  const ring = keyRingFrom(text);
  if (!ring) throw new Error(`${join(config.WENJI_DATA, "keys")} does not read id:64 hexadecimal digits`);
  return ring;
}

async function keptIn(config: Config, name: string, make: () => string): Promise<string> {
  const path = join(config.WENJI_DATA, name);
  try {
    await writeFile(path, make(), { flag: "wx", mode: 0o600 });
  } catch (error) {
    if (!(error instanceof Error && Reflect.get(error, "code") === "EEXIST")) throw error;
  }
  return (await readFile(path, "utf8")).trim();
}
