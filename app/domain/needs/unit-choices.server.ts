import { asc, isNull } from "drizzle-orm";
import type { Reads } from "#db/client.ts";
import { units } from "#db/schema/people.ts";
import type { UnitChoice } from "./unit-choice.ts";

/** Units that a need can be handed to. */
export const unitChoices = (reads: Reads): Promise<UnitChoice[]> =>
  reads
    .select({ id: units.id, name: units.name, nameEn: units.nameEn })
    .from(units)
    .where(isNull(units.retiredAt))
    .orderBy(asc(units.kind), asc(units.name));
