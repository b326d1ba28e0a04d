import { z } from "zod";

const digest = z.string().regex(/^[0-9a-f]{64}$/);

/** The first entry of an archive: what it must hold, said before it comes. */
export const manifestShape = z.object({
  format: z.literal("wenji-backup/1"),
  version: z.string(),
  at: z.iso.datetime(),
  database: z.object({ sha256: digest, size: z.int().min(0) }),
  ledger: z.object({ seq: z.int().min(0), hash: digest }),
  migrations: z.array(z.string()),
  rows: z.record(z.string(), z.int().min(0)),
  /** Kept files that rows named at that moment, and those of them that were not there any more. */
  files: z.object({ count: z.int().min(0), size: z.int().min(0), missing: z.array(digest) }),
});

export type Manifest = z.output<typeof manifestShape>;

export const manifestName = "manifest.json";
export const databaseName = "wenji.db";
export const largestManifest = 64 * 1024 * 1024;
