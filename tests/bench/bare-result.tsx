import { useLoaderData } from "@remix-run/react";
import type { LoaderFunctionArgs } from "@remix-run/server-runtime";
import { asc, eq } from "drizzle-orm";
import { resultRows } from "#db/schema/consultation-result.ts";
import { consultations, contributions, passages } from "#db/schema/consultations.ts";
import { units } from "#db/schema/people.ts";

/** What a result's page is measured against: the rows of its first page read and shown plainly, under the portal's own root. */
export async function loader({ params, context: { deps } }: LoaderFunctionArgs) {
  const rows = await deps.db.read
    .select({ row: resultRows, passage: passages, contribution: contributions, unit: units.name })
    .from(resultRows)
    .innerJoin(consultations, eq(consultations.id, resultRows.consultationId))
    .innerJoin(passages, eq(passages.id, resultRows.passageId))
    .innerJoin(contributions, eq(contributions.id, passages.contributionId))
    .leftJoin(units, eq(units.id, resultRows.unitId))
    .where(eq(consultations.number, params.number ?? ""))
    .orderBy(asc(resultRows.ordinal))
    .limit(30);
  return { title: "bare", rows };
}

export default function BareResult() {
  const { rows } = useLoaderData<typeof loader>();
  return (
    <table>
      <tbody>
        {rows.map(({ row, passage, contribution, unit }) => (
          <tr key={row.ordinal}>
            <td>{row.ordinal}</td>
            <td>{contribution.number}</td>
            <td>{row.topic}</td>
            <td>{row.subject}</td>
            <td>{row.adoption}</td>
            <td>{passage.reason}</td>
            <td>{unit}</td>
            <td>{contribution.mayPublish && contribution.words.slice(passage.from, passage.until)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
