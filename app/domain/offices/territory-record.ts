import { z } from "zod";
import type { RecordForm } from "../administration/record-form.ts";
import type { RecordFace } from "../administration/register-fact.ts";
import { refuse } from "../decision.ts";
import type { GivenTerritory } from "../geo/given-territory.ts";
import { squareMetres } from "../geo/ring-checks.ts";
import { plainLine } from "../text/plain-text.ts";
import { polygonsOf } from "./read-territory-file.ts";

/** A territory as the register keeps it; its outline was checked when its file was read. */
export const territoryShape = z.object({
  name: z.string().min(1),
  nameEn: z.string().min(1),
  geometry: z.custom<GivenTerritory["geometry"]>(isArea),
  retired: z.boolean(),
});
export type Territory = z.output<typeof territoryShape>;

function isArea(value: unknown): boolean {
  return (
    typeof value === "object" &&
    value !== null &&
    "type" in value &&
    (value.type === "Polygon" || value.type === "MultiPolygon")
  );
}

const line = plainLine(80).pipe(z.string().min(1, "field-needed"));
const posted = z.object({ name: line, nameEn: line });

/** By hand only the names are changed; outlines come from files. */
export const territoryForm: RecordForm<Territory, z.output<typeof posted>> = {
  shape: posted,
  apply: (before, names) => (before ? { ok: true, after: { ...before, ...names } } : refuse("not-found")),
  values: ({ name, nameEn }) => ({ name, nameEn }),
};

/** How a territory reads: its size and how finely it is drawn stand for the outline. */
export function territoryFace({ name, nameEn, geometry, retired }: Territory, key: string): RecordFace {
  const polygons = polygonsOf(geometry);
  const area = polygons.reduce(
    (sum, [outer = [], ...holes]) =>
      sum + squareMetres(outer) - holes.reduce((all, hole) => all + squareMetres(hole), 0),
    0,
  );
  const size = { name: "area", word: "square-kilometres", values: { area: (area / 1e6).toFixed(2) } };
  const state = { name: "state", word: retired ? "retired" : "active" };
  return {
    name: { both: { "zh-CN": name, en: nameEn } },
    brief: [size, state],
    facts: [
      { name: "key", text: key },
      { name: "name-zh", text: name },
      { name: "name-en", text: nameEn },
      size,
      { name: "positions", text: String(polygons.flat(2).length) },
      state,
    ],
  };
}
