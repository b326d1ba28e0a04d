import { useLoaderData } from "@remix-run/react";
import type { LoaderFunctionArgs } from "@remix-run/server-runtime";
import { asc, eq } from "drizzle-orm";
import { planClauses, planGlossary, planGoals, planIndicators } from "#db/schema/plans.ts";

/** What a plan's page is measured against: the text of a version read and shown plainly, under the portal's own root. */
export async function loader({ params, context: { deps } }: LoaderFunctionArgs) {
  const version = params.version ?? "";
  const reads = deps.db.read;
  return {
    title: "bare",
    clauses: await reads
      .select()
      .from(planClauses)
      .where(eq(planClauses.versionId, version))
      .orderBy(asc(planClauses.position)),
    indicators: await reads.select().from(planIndicators).where(eq(planIndicators.versionId, version)),
    goals: await reads.select().from(planGoals).where(eq(planGoals.versionId, version)),
    terms: await reads.select().from(planGlossary).where(eq(planGlossary.versionId, version)),
  };
}

export default function BarePlan() {
  const { clauses, indicators, goals, terms } = useLoaderData<typeof loader>();
  return (
    <>
      {clauses.map(({ anchor, number, heading, words }) => (
        <section key={anchor}>
          <h3>
            {number} {heading}
          </h3>
          {words.split("\n\n").map((part, place) => (
            <p key={place}>{part}</p>
          ))}
        </section>
      ))}
      {indicators.map(({ code, name, unit, source }) => (
        <p key={code}>
          {name} {unit} {source}
        </p>
      ))}
      {goals.map(({ code, title }) => (
        <p key={code}>{title}</p>
      ))}
      {terms.map(({ term, meaning }) => (
        <p key={term}>
          {term} {meaning}
        </p>
      ))}
    </>
  );
}
