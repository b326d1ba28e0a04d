import type { LoaderFunctionArgs } from "@remix-run/server-runtime";
import { templateColumns } from "#app/domain/consultations/ledger/import/template.ts";
import { aboutChoices } from "#app/domain/consultations/reach/about-choices.server.ts";
import { entryTemplate } from "#app/formats/entry-template.ts";
import { requireRole } from "#app/web/require-actor.ts";

/** The same as a workbook with lists to choose from and a sheet that says what goes where. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  requireRole(context, request, "coordinator");
  const { deps, t, lang } = context;
  const columns = templateColumns(t, lang, await aboutChoices(deps.db.read));
  const workbook = await entryTemplate(columns, {
    ...{ entries: t("ledger.sheet.entries"), notes: t("ledger.sheet.notes") },
    ...{ title: t("ledger.imports"), author: t("ledger.sheet.author") },
    heads: [t("ledger.sheet.column"), t("ledger.needed"), t("ledger.sheet.note"), t("ledger.sheet.allowed")],
    ...{ yes: t("ledger.word.yes"), no: t("ledger.word.no") },
  });
  return new Response(workbook.slice().buffer, {
    headers: {
      "Content-Type": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      "Content-Disposition": 'attachment; filename="wenji-contributions.xlsx"',
      "Cache-Control": "private, no-store",
    },
  });
}
