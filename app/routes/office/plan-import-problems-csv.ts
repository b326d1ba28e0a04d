import type { LoaderFunctionArgs } from "@remix-run/server-runtime";
import { importPage } from "#app/domain/plans/import/import-queries.server.ts";
import { placeWords, problemWords } from "#app/domain/plans/import/problem-words.ts";
import { csvOf } from "#app/formats/csv.ts";
import { missing } from "#app/web/require-actor.ts";
import { requirePlanOffice } from "#app/web/require-plan-office.ts";

/** What is wrong with files of a plan, as a table to go through beside them. */
export async function loader({ request, params: { id = "" }, context }: LoaderFunctionArgs) {
  requirePlanOffice(context, request);
  const { deps, t } = context;
  const found = await importPage(deps.db.read, id);
  if (!found) throw missing();
  const heads = (["file", "place", "problem", "text"] as const).map((head) => t(`plan-import.head.${head}`));
  const rows = found.problems.map((problem) => [
    ...[problem.file || t("plan-import.all-files"), placeWords(t, problem)],
    ...[problemWords(t, problem), problem.text ?? ""],
  ]);
  return new Response(csvOf([heads, ...rows]), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": 'attachment; filename="wenji-plan-problems.csv"',
      "Cache-Control": "private, no-store",
    },
  });
}
