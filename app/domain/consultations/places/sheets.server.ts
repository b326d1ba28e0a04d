import { and, asc, eq, inArray, isNotNull, isNull, ne, or } from "drizzle-orm";
import type { Reads } from "#db/client.ts";
import { consultationMaterials, consultations } from "#db/schema/consultations.ts";
import type { SheetView } from "./places-view.ts";

const { id, title, type, width, height, addedAt, removedAt, consultationId } = consultationMaterials;
/** Of what was withdrawn as a whole nothing is laid open any more. */
const isKept = ne(consultations.state, "withdrawn");
const canBePinned = or(
  eq(type, "application/pdf"),
  and(eq(type, "image/webp"), isNotNull(width), isNotNull(height)),
);

type Row = { id: string; title: string; width: number | null; height: number | null };
const sheetOf = ({ id, title, width, height }: Row): SheetView => ({
  ...{ id, title, size: width && height ? { width, height } : null },
});

/** Materials of a consultation that something can be said about at a spot. */
export async function sheetsOf(reads: Reads, consultation: string): Promise<SheetView[]> {
  const rows = await reads
    .select({ id, title, width, height })
    .from(consultationMaterials)
    .innerJoin(consultations, eq(consultations.id, consultationId))
    .where(and(eq(consultationId, consultation), isNull(removedAt), isKept, canBePinned))
    .orderBy(asc(addedAt), asc(id));
  return rows.map(sheetOf);
}

/** Sheets by id, those that can be looked at no more too. */
export async function sheetsNamed(
  reads: Reads,
  ids: readonly string[],
): Promise<Map<string, { sheet: SheetView; isThere: boolean }>> {
  if (ids.length === 0) return new Map();
  const rows = await reads
    .select({ id, title, width, height, removedAt, state: consultations.state })
    .from(consultationMaterials)
    .innerJoin(consultations, eq(consultations.id, consultationId))
    .where(inArray(id, [...new Set(ids)]));
  return new Map(
    rows.map(({ removedAt, state, ...row }) => [
      row.id,
      { sheet: sheetOf(row), isThere: removedAt === null && state !== "withdrawn" },
    ]),
  );
}
