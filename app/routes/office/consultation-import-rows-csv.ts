import type { LoaderFunctionArgs } from "@remix-run/server-runtime";
import { consultationFile } from "#app/domain/consultations/consultation-file.server.ts";
import { headsOfImport, rowsLeft } from "#app/domain/consultations/ledger/import/import-queries.server.ts";
import { rowWords } from "#app/domain/consultations/ledger/import/row-words.ts";
import { csvLines, csvMark } from "#app/formats/csv.ts";
import { missing, requireRole } from "#app/web/require-actor.ts";
import { streamed } from "#app/web/streamed.ts";

/** Rows that were not taken, as they stood in the file, with what to do about each: to be put right and brought in again. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requireRole(context, request, "coordinator");
  const { deps, t } = context;
  const { number = "", id = "" } = params;
  const file = await consultationFile(deps, actor, number);
  const heads = file && (await headsOfImport(deps.db.read, file.id, id));
  if (!heads) throw missing();
  const lines = async function* () {
    yield csvMark + csvLines([[...heads, t("ledger.line"), t("ledger.problem")]]);
    for await (const batch of rowsLeft(deps.db.read, id))
      yield csvLines(
        batch.map((row) => [
          ...heads.map((_, at) => row.cells[at] ?? ""),
          ...[String(row.line), rowWords(t, row)],
        ]),
      );
  };
  return new Response(streamed(lines()), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="wenji-${file.number}-rows.csv"`,
      "Cache-Control": "private, no-store",
    },
  });
}
