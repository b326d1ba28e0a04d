import { and, asc, between, count, eq, inArray, ne, notInArray, sql } from "drizzle-orm";
import type { Reads } from "#db/client.ts";
import { needs } from "#db/schema/needs.ts";
import { taskBoxes, tasks } from "#db/schema/tasks.ts";
import { boundsAround } from "../geo/bounds.ts";
import { boxMeets } from "../geo/box-meets.server.ts";
import type { Position } from "../geo/geometry.ts";
import { metresTo } from "../geo/metres-to.ts";
import { featuresAt } from "./features-at.server.ts";
import { aroundMetres, type HerePlan, type PlansHere } from "./here-view.ts";
import { layerKinds, planKinds, planTiers } from "./plan-terms.ts";

/** Tasks around a place that are looked at, and told. */
const mostTasks = { sought: 2000, told: 12 };

/** What every plan says of a place, tier by tier, and what is asked and done around it. */
export async function plansHere(reads: Reads, at: Position): Promise<PlansHere> {
  const found = await featuresAt(reads, at);
  const ordered = found.toSorted(
    (one, other) =>
      layerKinds.indexOf(one.layer.kind) - layerKinds.indexOf(other.layer.kind) ||
      one.position - other.position ||
      one.metres - other.metres,
  );
  const by = new Map<string, HerePlan>();
  for (const { plan, layer, clause, metres, feature } of ordered) {
    const said = by.get(plan.id) ?? { plan, features: [] };
    said.features.push({ ...feature, layer, clause, metres: Math.round(metres) });
    by.set(plan.id, said);
  }
  return {
    at,
    plans: [...by.values()].toSorted((one, other) => rankOf(one) - rankOf(other)),
    tasks: await tasksAround(reads, at),
    needs: await needsAround(reads, at),
  };
}

/** City before county before town before unit; a master plan before a detailed and a special one. */
const rankOf = ({ plan: { tier, kind } }: HerePlan) =>
  planTiers.indexOf(tier) * planKinds.length + planKinds.indexOf(kind);

async function tasksAround(reads: Reads, at: Position) {
  const near = boundsAround(at, aroundMetres * 2, aroundMetres * 2);
  const boxes = reads.select({ id: taskBoxes.taskId }).from(taskBoxes).where(boxMeets(taskBoxes, near));
  const rows = await reads
    .select({ number: tasks.number, title: tasks.title, geometry: tasks.geometry })
    .from(tasks)
    .where(and(inArray(tasks.id, boxes), notInArray(tasks.state, ["done", "terminated"])))
    .orderBy(asc(tasks.dueOn))
    .limit(mostTasks.sought);
  return rows
    .flatMap(({ geometry, ...task }) => (geometry ? [{ task, metres: metresTo(at, geometry) }] : []))
    .filter(({ metres }) => metres <= aroundMetres)
    .toSorted((one, other) => one.metres - other.metres)
    .slice(0, mostTasks.told)
    .map(({ task }) => task);
}

/** Counted as the map counts those that are near a place. */
async function needsAround(reads: Reads, at: Position): Promise<number> {
  const [west, south, east, north] = boundsAround(at, aroundMetres * 2, aroundMetres * 2);
  const [row] = await reads
    .select({ needs: count() })
    .from(needs)
    .where(
      and(
        // In the words of the index: a placeholder could stand for anything.
        sql`${needs.isPublic} = 1`,
        between(needs.lon, west, east),
        between(needs.lat, south, north),
        eq(needs.visibility, "public"),
        ne(needs.state, "withdrawn"),
      ),
    );
  return row?.needs ?? 0;
}
