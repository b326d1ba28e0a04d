import { and, eq } from "drizzle-orm";
import type { Reads } from "#db/client.ts";
import { planVersions } from "#db/schema/plans.ts";
import { publicVersion } from "../plan-page.server.ts";
import { drawnOn, shownLayers } from "../shown-parts.server.ts";
import { versionParts } from "../version-parts.server.ts";
import { publicText } from "../version-text.server.ts";
import type { ComparedLayer } from "./compare-layers.ts";
import type { ComparedVersion } from "./compare-versions.ts";

/** A public version as it is compared: its words, and what is drawn on layers that anybody may see. */
export async function comparedVersion(
  reads: Reads,
  planId: string,
  number: string,
): Promise<ComparedVersion | undefined> {
  const version = await publicVersion(reads, planId, number);
  if (!version) return undefined;
  const layers: ComparedLayer[] = [];
  const named = { id: version.versionId, revision: version.revision };
  for (const { features: _, ...layer } of await shownLayers(reads, named)) {
    const drawn = await drawnOn(reads, named, layer);
    layers.push({ ...layer, features: drawn.features });
  }
  const { clauses, ...text } = await publicText(reads, version.versionId, version.revision);
  return { ...text, clauses: clauses.map(({ blocks: _, ...clause }) => clause), layers };
}

/** Any version as the office compares it, a draft and its layers before their review too. */
export async function comparedDraft(
  reads: Reads,
  planId: string,
  number: string,
): Promise<ComparedVersion | undefined> {
  const [version] = await reads
    .select({ id: planVersions.id })
    .from(planVersions)
    .where(and(eq(planVersions.planId, planId), eq(planVersions.number, number)));
  return version && (await versionParts(reads, version.id));
}
