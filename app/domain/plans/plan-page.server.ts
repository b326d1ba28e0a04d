import { and, eq, inArray, sql } from "drizzle-orm";
import type { Reads } from "#db/client.ts";
import { plans, planVersions } from "#db/schema/plans.ts";
import { clauseHangings } from "./clause-hangings.server.ts";
import { publicDocuments } from "./documents/document-queries.server.ts";
import { goneClauses } from "./gone-clauses.server.ts";
import { nothingHangs } from "./nothing-hangs.ts";
import { planColumns, publicVersions } from "./plan-queries.server.ts";
import type { DrawnLayer, PlanPage, ShownLayer, VersionText } from "./plan-view.ts";
import { drawnOn, shownFigures, shownLayers } from "./shown-parts.server.ts";
import { partsNamed } from "./text-parts.ts";
import { publicVersionStates } from "./version-states.ts";
import { publicText } from "./version-text.server.ts";

/** The version of a plan that is read first, or the public one of that number. */
export async function publicVersion(reads: Reads, id: string, number?: string) {
  const [plan] = await reads
    .select({
      ...planColumns,
      versionId: planVersions.id,
      source: planVersions.source,
      approvedBy: planVersions.approvedBy,
      reviewNumber: planVersions.reviewNumber,
      exemption: planVersions.exemption,
      fingerprint: planVersions.fingerprint,
      revision: planVersions.revision,
      isFirst: sql<boolean>`${planVersions.id} = ${plans.currentVersionId}`.mapWith(Boolean),
    })
    .from(plans)
    .innerJoin(
      planVersions,
      number === undefined
        ? eq(planVersions.id, plans.currentVersionId)
        : and(eq(planVersions.planId, plans.id), eq(planVersions.number, number)),
    )
    .where(and(eq(plans.id, id), inArray(planVersions.state, [...publicVersionStates])));
  return plan;
}

/** A plan to read, with what hangs on its clauses: the version that is read first, or the public one of that number. */
export async function planPage(reads: Reads, id: string, number?: string): Promise<PlanPage | undefined> {
  const plan = await publicVersion(reads, id, number);
  if (!plan) return undefined;
  const { revision, ...head } = plan;
  const version = { id: plan.versionId, revision };
  const text = await publicText(reads, version.id, revision);
  const layers = await shownLayers(reads, version);
  const versions = await publicVersions(reads, id);
  const { hangings, tasks } = await clauseHangings(reads, id);
  return {
    ...head,
    versions,
    gone: plan.isFirst ? await goneClauses(reads, { planId: id, versionId: version.id, versions }) : [],
    text,
    clauses: text.clauses.map((clause) => ({
      clause,
      hangings: hangings.get(clause.anchor) ?? nothingHangs,
      tasks: tasks.get(clause.anchor) ?? [],
    })),
    layers,
    drawnLayers: await drawnLayers(reads, version, text, layers),
    figures: await shownFigures(reads, version.id),
    documents: await publicDocuments(reads, { id: version.id, state: plan.state }),
    notice: null,
  };
}

/** Those layers that the text names where a map of them shall stand. */
async function drawnLayers(
  reads: Reads,
  version: { id: string; revision: number },
  text: VersionText,
  layers: readonly ShownLayer[],
): Promise<DrawnLayer[]> {
  const named = new Set(partsNamed(text.clauses, "layer"));
  const drawn: DrawnLayer[] = [];
  for (const layer of layers)
    if (named.has(layer.code)) {
      const { features, bounds } = await drawnOn(reads, version, layer);
      drawn.push({ ...layer, drawn: features, bounds });
    }
  return drawn;
}
