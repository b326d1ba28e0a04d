import { z } from "zod";
import { layerKinds } from "../plan-terms.ts";
import type { Notes } from "./import-problem.ts";
import { showingRecordIn } from "./showing-record.ts";
import type { LayerFields, WrittenLayer } from "./written-layer.ts";

export type LayerHead = Omit<WrittenLayer, "file" | "features">;

const line = (most: number) => z.coerce.string().trim().min(1).max(most);
const shape = z.object({
  code: line(40).regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  kind: z.enum(layerKinds),
  name: line(80),
  nameEn: line(120).optional(),
  precision: z.coerce.number().int().min(0).max(8).default(5),
});

/** What a layer is, by its file and, where that is silent, by who brings it in. `at` is the line of its `layer` member. */
export function readLayerHead(
  own: Record<string, unknown>,
  said: LayerFields,
  at: number | null,
  notes: Notes,
): LayerHead | undefined {
  const given = Object.fromEntries(
    Object.entries({ ...said, ...own }).filter(
      ([, value]) => value !== "" && value !== null && value !== undefined,
    ),
  );
  const before = notes.problems.length;
  const record = showingRecordIn(given, () => at, notes);
  const read = shape.safeParse(given);
  if (!read.success)
    for (const field of new Set(read.error.issues.map(({ path }) => String(path[0]))))
      if (field in given)
        notes.add(at, "layer-field-not-understood", { field, value: String(given[field]).slice(0, 60) });
      else notes.add(at, "layer-field-missing", { field });
  if (!read.success || notes.problems.length > before) return undefined;
  return { ...read.data, nameEn: read.data.nameEn ?? read.data.name, ...record };
}
