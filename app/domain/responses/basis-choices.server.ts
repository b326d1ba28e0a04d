import { asc, eq } from "drizzle-orm";
import type { Reads } from "#db/client.ts";
import { planClauses, plans } from "#db/schema/plans.ts";
import type { BasisChoice } from "./basis-choice.ts";

/** Plan clauses that an answer may stand on, in the order of their plans. */
export const basisChoices = (reads: Reads): Promise<BasisChoice[]> =>
  reads
    .select({ plan: plans.title, number: planClauses.number, heading: planClauses.heading })
    .from(planClauses)
    .innerJoin(plans, eq(plans.currentVersionId, planClauses.versionId))
    .orderBy(asc(plans.title), asc(planClauses.position));
