import { and, asc, desc, eq, isNotNull, ne, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { Reads } from "#db/client.ts";
import { gazetteerImportRows, gazetteerImports, gazetteerSteps } from "#db/schema/gazetteer.ts";
import { people } from "#db/schema/people.ts";
import type { PlaceImportLine, PlaceImportView } from "./place-import-view.ts";

const perPage = 20;
const mostShown = 20;
const { id, name, state, sound, added, changed, retired, same, uploadedAt, uploadedBy, takenAt, takenBy } =
  gazetteerImports;
const undoer = alias(people, "undoer");
const line = {
  ...{ id, name, state, sound, added, changed, retired, same },
  at: sql<string>`coalesce(${takenAt}, ${uploadedAt})`,
  by: people.displayName,
};
/** Behind `person:` stands the id; the command line is nobody of them. */
const isTaker = eq(people.id, sql`substr(coalesce(${takenBy}, ${uploadedBy}), 8)`);

/** Files of places that were brought in, the last first. */
export async function placeImports(
  reads: Reads,
  page: number,
): Promise<{ lines: PlaceImportLine[]; more: boolean }> {
  const lines = await reads
    .select(line)
    .from(gazetteerImports)
    .leftJoin(people, isTaker)
    .where(ne(state, "keeping"))
    .orderBy(desc(uploadedAt), desc(id))
    .limit(perPage + 1)
    .offset((page - 1) * perPage);
  return { lines: lines.slice(0, perPage), more: lines.length > perPage };
}

/** One of them with the first places of a file that waits. */
export async function placeImport(reads: Reads, asked: string): Promise<PlaceImportView | undefined> {
  const { faulty, taken, wrong, undoneAt, undoneBy, undoneReason } = gazetteerImports;
  const [found] = await reads
    .select({
      ...{ ...line, faulty, taken, wrong, undoneAt, undoneReason },
      undoneBy: undoer.displayName,
    })
    .from(gazetteerImports)
    .leftJoin(people, isTaker)
    .leftJoin(undoer, eq(undoer.id, sql`substr(${undoneBy}, 8)`))
    .where(and(eq(id, asked), ne(state, "keeping")));
  if (!found) return undefined;
  const { undoneAt: at, undoneBy: by, undoneReason: reason, ...view } = found;
  return {
    ...view,
    some: found.state === "waiting" ? await firstPlaces(reads, asked) : [],
    undone: at === null ? null : { at, by, reason: reason ?? "" },
    left: found.state === "undoing" ? await stepsLeft(reads, asked) : 0,
  };
}

async function firstPlaces(reads: Reads, asked: string): Promise<PlaceImportView["some"]> {
  const { importId, at, place } = gazetteerImportRows;
  const rows = await reads
    .select({ place })
    .from(gazetteerImportRows)
    .where(and(eq(importId, asked), isNotNull(place)))
    .orderBy(asc(at))
    .limit(mostShown);
  return rows.flatMap(({ place }) =>
    place ? [{ name: place.name, nameEn: place.nameEn, lon: place.lon, lat: place.lat }] : [],
  );
}

async function stepsLeft(reads: Reads, asked: string): Promise<number> {
  const [row] = await reads
    .select({ left: sql<number>`count(*)` })
    .from(gazetteerSteps)
    .where(eq(gazetteerSteps.importId, asked));
  return row?.left ?? 0;
}
