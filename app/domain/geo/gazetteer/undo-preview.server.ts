import { and, asc, desc, eq, isNotNull, sql } from "drizzle-orm";
import type { Reads } from "#db/client.ts";
import {
  gazetteerImports,
  gazetteerOverlaps,
  gazetteerPlaces,
  gazetteerSteps,
} from "#db/schema/gazetteer.ts";
import { canMovePlaces } from "./place-import-states.ts";
import type { Named, PlacesNotUndone, UndoPreview } from "./place-import-view.ts";
import { placeSteps } from "./place-steps.ts";
import { placesImport } from "./take-places.server.ts";

const mostShown = 20;

/** What undoing an import would take back, and what stands against it; undefined where there is no such import. */
export async function undoPreview(reads: Reads, importId: string): Promise<UndoPreview | undefined> {
  const file = await placesImport(reads, importId);
  if (!file) return undefined;
  const kinds = placeSteps.flatMap((kind) => (kind === "same" || file[kind] === 0 ? [] : [kind]));
  const steps: UndoPreview["steps"] = [];
  for (const kind of kinds)
    steps.push({ kind, count: file[kind], some: await someOf(reads, importId, kind) });
  return { against: await againstUndoing(reads, file), steps, later: await laterOnes(reads, importId) };
}

type Standing = Pick<typeof gazetteerImports.$inferSelect, "id" | "state" | "stepsKept">;

/** Why an import is not undone now, if so. While places are taken, nobody knows yet which of them it names too. */
export async function againstUndoing(
  reads: Reads,
  { id, state, stepsKept }: Standing,
): Promise<PlacesNotUndone | null> {
  if (!stepsKept) return "places-import-before-undoing";
  if (state !== "taking" && !canMovePlaces("undo", state)) return "places-not-taken";
  const [atWork] = await reads
    .select({ id: gazetteerImports.id })
    .from(gazetteerImports)
    .where(isNotNull(gazetteerImports.turn))
    .limit(1);
  if (atWork) return "places-import-at-work";
  const [later] = await reads
    .select({ later: gazetteerOverlaps.later })
    .from(gazetteerOverlaps)
    .where(eq(gazetteerOverlaps.earlier, id))
    .limit(1);
  return later ? "places-named-later" : null;
}

async function someOf(reads: Reads, importId: string, kind: UndoPreview["steps"][number]["kind"]) {
  const { name, nameEn } = gazetteerPlaces;
  const rows = await reads
    .select({ id: gazetteerSteps.placeId, before: gazetteerSteps.before, name, nameEn })
    .from(gazetteerSteps)
    .leftJoin(gazetteerPlaces, eq(gazetteerPlaces.id, gazetteerSteps.placeId))
    .where(and(eq(gazetteerSteps.importId, importId), eq(gazetteerSteps.kind, kind)))
    .orderBy(asc(gazetteerSteps.n))
    .limit(mostShown);
  return rows.map(({ id, before, name, nameEn }) => ({
    id,
    before: before && named(before),
    now: name === null ? null : { name, nameEn: nameEn ?? "" },
  }));
}

const named = ({ name, nameEn }: Named): Named => ({ name, nameEn });

const laterOnes = (reads: Reads, importId: string): Promise<UndoPreview["later"]> => {
  const { id, name, takenAt, uploadedAt } = gazetteerImports;
  return reads
    .select({
      ...{ id, name, places: gazetteerOverlaps.places },
      at: sql<string>`coalesce(${takenAt}, ${uploadedAt})`,
    })
    .from(gazetteerOverlaps)
    .innerJoin(gazetteerImports, eq(id, gazetteerOverlaps.later))
    .where(eq(gazetteerOverlaps.earlier, importId))
    .orderBy(desc(takenAt), desc(id))
    .limit(mostShown);
};
