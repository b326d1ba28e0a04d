import { readFile, rename, writeFile } from "node:fs/promises";
import { z } from "zod";
import type { LedgerHead } from "#app/domain/audit/verify-ledger.ts";

const headShape = z.object({
  seq: z.int().min(0),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  at: z.string(),
});

type KeptHead = { ok: true; head: LedgerHead | undefined } | { ok: false };

/** The head that an earlier run kept; none when there is no such file, not ok when it can't be read as one. */
export async function readKeptHead(path: string): Promise<KeptHead> {
  const text = await readFile(path, "utf8").catch((error: unknown) => {
    if (error instanceof Error && Reflect.get(error, "code") === "ENOENT") return undefined;
    throw error;
  });
  if (text === undefined) return { ok: true, head: undefined };
  try {
    return { ok: true, head: headShape.parse(JSON.parse(text)) };
  } catch {
    return { ok: false };
  }
}

/** Written beside and renamed: a crash leaves the old head or the new one. */
export async function keepHead(path: string, head: LedgerHead): Promise<void> {
  await writeFile(`${path}.new`, `${JSON.stringify(head)}\n`, { flush: true });
  await rename(`${path}.new`, path);
}
