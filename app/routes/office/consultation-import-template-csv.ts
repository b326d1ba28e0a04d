import type { LoaderFunctionArgs } from "@remix-run/server-runtime";
import { templateColumns } from "#app/domain/consultations/ledger/import/template.ts";
import { aboutChoices } from "#app/domain/consultations/reach/about-choices.server.ts";
import { csvOf } from "#app/formats/csv.ts";
import { requireRole } from "#app/web/require-actor.ts";

/** The heads of a table of contributions, each with the words that are allowed in its brackets. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  requireRole(context, request, "coordinator");
  const { deps, t, lang } = context;
  const columns = templateColumns(t, lang, await aboutChoices(deps.db.read));
  const heads = columns.map(({ head, allowed, needed }) => {
    const words = [...(needed ? [t("ledger.needed")] : []), ...allowed.slice(0, 8)].join(" / ");
    return words === "" ? head : t("ledger.head-with", { head, words });
  });
  return new Response(csvOf([heads]), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": 'attachment; filename="wenji-contributions.csv"',
      "Cache-Control": "private, no-store",
    },
  });
}
