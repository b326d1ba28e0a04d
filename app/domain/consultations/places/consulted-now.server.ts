import { and, asc, eq, gte, inArray, lte, sql } from "drizzle-orm";
import type { Reads } from "#db/client.ts";
import { consultationSubjects, consultations } from "#db/schema/consultations.ts";
import type { CivilDate } from "../../calendar/civil-date.ts";
import { featureIn, subjectRef } from "../subject-ref.ts";
import type { ConsultedLine } from "./places-view.ts";

/** Consultations that collect on the web today and ask about a clause or feature of a plan, or about the plan as a whole. */
export async function consultedNow(
  reads: Reads,
  { planId, part }: { planId: string; part: string },
  today: CivilDate,
): Promise<ConsultedLine[]> {
  const { number, title, state, opensOn, closesOn, channels } = consultations;
  const layer = featureIn(part)?.layer;
  const rows = await reads
    .select({ number, title, closesOn, channels })
    .from(consultations)
    .innerJoin(consultationSubjects, eq(consultationSubjects.consultationId, consultations.id))
    .where(
      and(
        eq(state, "published"),
        // The words of the index on closing days.
        sql`${state} <> 'draft'`,
        lte(opensOn, today),
        gte(closesOn, today),
        eq(consultationSubjects.planId, planId),
        inArray(consultationSubjects.part, ["", layer ? `layer:${layer}` : part]),
      ),
    )
    .orderBy(asc(closesOn))
    .limit(5);
  const about = subjectRef({ planId, part });
  return rows
    .filter((row) => row.channels.includes("web"))
    .map(({ number, title, closesOn }) => ({ number, title, closesOn, about }));
}
