import { setImmediate } from "node:timers/promises";
import { eq, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { insertMany } from "#db/insert-many.ts";
import {
  planClauses,
  planFeatureBoxes,
  planFeatures,
  planFigures,
  planGlossary,
  planGoals,
  planIndicators,
  planLayers,
} from "#db/schema/plans.ts";
import { shownBounds } from "../geo/shown-bounds.ts";
import type { Layer, PlanDraft } from "./plan-draft.ts";

type Belonging = { versionId: string; planId: string };

/** Writes all parts of a version that has none yet. */
export async function keepParts(tx: Tx, draft: PlanDraft, belonging: Belonging) {
  const { versionId } = belonging;
  const placed = <Part extends object>(parts: readonly Part[]) =>
    parts.map((part, position) => ({ ...part, versionId, position }));
  await insertMany(
    tx,
    planClauses,
    placed(draft.clauses).map((clause) => ({ ...clause, ...belonging })),
  );
  await insertMany(tx, planIndicators, placed(draft.indicators));
  await insertMany(tx, planGoals, placed(draft.goals));
  await insertMany(
    tx,
    planGlossary,
    draft.terms.map((term) => ({ ...term, versionId })),
  );
  await insertMany(
    tx,
    planFigures,
    draft.figures.map((figure) => ({ ...figure, versionId })),
  );
  for (const [position, layer] of draft.layers.entries()) await keepLayer(tx, layer, position, belonging);
}

async function keepLayer(tx: Tx, { features, ...layer }: Layer, position: number, belonging: Belonging) {
  await tx.insert(planLayers).values({ ...layer, versionId: belonging.versionId, position });
  const first = await nextFeatureId(tx);
  const rows = features.map((feature, at) => ({
    ...feature,
    ...belonging,
    layer: layer.code,
    id: first + at,
  }));
  for (let from = 0; from < rows.length; from += perStatement) {
    const some = rows.slice(from, from + perStatement);
    await insertMany(tx, planFeatures, some);
    await insertMany(
      tx,
      planFeatureBoxes,
      some.map(({ id, geometry }) => {
        const [west, south, east, north] = shownBounds(geometry, layer.precision);
        return { id, west, east, south, north };
      }),
    );
    // Requests that came meanwhile are served.
    await setImmediate();
  }
}

/** Features by one statement, which holds the process for some ten milliseconds. */
const perStatement = 500;

async function nextFeatureId(tx: Tx): Promise<number> {
  const [row] = await tx
    .select({ last: sql<number>`coalesce(max(${planFeatures.id}), 0)` })
    .from(planFeatures);
  return (row?.last ?? 0) + 1;
}

const tables = [planFeatures, planLayers, planFigures, planGlossary, planGoals, planIndicators, planClauses];

/** Takes all parts of a version out again, so that others can be kept in their place. */
export async function clearParts(tx: Tx, versionId: string) {
  await tx
    .delete(planFeatureBoxes)
    .where(sql`id IN (SELECT id FROM ${planFeatures} WHERE ${planFeatures.versionId} = ${versionId})`);
  for (const table of tables) await tx.delete(table).where(eq(table.versionId, versionId));
}
