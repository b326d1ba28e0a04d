import type { Reads } from "#db/client.ts";
import type { Actor } from "../people/actor.ts";
import { openContribution } from "./open-contribution.server.ts";

/** The scan of a contribution for whoever of the office may read it. */
export async function scanFor(
  reads: Reads,
  actor: Actor,
  asked: { number: string; position: number },
): Promise<{ digest: string; type: "application/pdf" | "image/webp" } | undefined> {
  const { scanDigest, scanType } = (await openContribution(reads, actor, asked))?.contribution ?? {};
  return scanDigest && scanType ? { digest: scanDigest, type: scanType } : undefined;
}
