import { and, asc, eq, gte, isNull } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { Reads } from "#db/client.ts";
import { absences } from "#db/schema/offices.ts";
import { people } from "#db/schema/people.ts";
import type { CivilDate } from "../calendar/civil-date.ts";

const absent = alias(people, "absent");
const substitute = alias(people, "substitute");
const columns = {
  id: absences.id,
  personId: absences.personId,
  name: absent.displayName,
  substituteId: absences.substituteId,
  substitute: substitute.displayName,
  fromOn: absences.fromOn,
  untilOn: absences.untilOn,
};

/** Absences that are not over: one's own and those in which one is the substitute, the earliest first. */
export async function absencesAround(reads: Reads, personId: string, today: CivilDate) {
  const ahead = (whose: typeof absences.personId | typeof absences.substituteId) =>
    reads
      .select(columns)
      .from(absences)
      .innerJoin(absent, eq(absent.id, absences.personId))
      .innerJoin(substitute, eq(substitute.id, absences.substituteId))
      .where(and(eq(whose, personId), gte(absences.untilOn, today), isNull(absences.endedAt)))
      .orderBy(asc(absences.fromOn))
      .limit(50);
  return { own: await ahead(absences.personId), standingIn: await ahead(absences.substituteId) };
}

/** The absence that a person is in today. */
export async function absenceOf(reads: Reads, personId: string, today: CivilDate) {
  const { own } = await absencesAround(reads, personId, today);
  return own.find(({ fromOn }) => fromOn <= today);
}
