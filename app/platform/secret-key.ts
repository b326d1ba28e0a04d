import { randomBytes } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Config } from "./env.ts";

/** The portal's key: WENJI_SECRET, else (demo only) one made at the first start and kept in the data folder. */
export async function secretKeyOf(config: Config): Promise<string> {
  if (config.WENJI_SECRET) return config.WENJI_SECRET;
  const path = join(config.WENJI_DATA, "secret");
  try {
    await writeFile(path, randomBytes(32).toString("hex"), { flag: "wx", mode: 0o600 });
  } catch (error) {
    if (!(error instanceof Error && Reflect.get(error, "code") === "EEXIST")) throw error;
  }
  return (await readFile(path, "utf8")).trim();
}
