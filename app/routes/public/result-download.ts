import type { LoaderFunctionArgs } from "@remix-run/server-runtime";
import { contributionSubjects } from "#app/domain/consultations/contribution-subjects.server.ts";
import { publicRows } from "#app/domain/consultations/reports/public-rows.server.ts";
import { publicTable } from "#app/domain/consultations/reports/public-table.ts";
import { publicResult } from "#app/domain/consultations/result/public-result.server.ts";
import { subjectsSpokenOf } from "#app/domain/consultations/result/tallies.server.ts";
import {
  type PublicTable,
  resultCsv,
  resultJson,
  resultXlsx,
} from "#app/formats/reports/result-files.server.ts";
import { subjectOptions, subjectWords } from "#app/ui/consultations/subject-words.ts";
import { missing } from "#app/web/require-actor.ts";
import { sentUnlessKnown, stateTag } from "#app/web/state-tag.ts";

const types = {
  csv: "text/csv; charset=utf-8",
  json: "application/json; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
} as const;
const isKind = (text: string | undefined): text is keyof typeof types =>
  text !== undefined && Object.hasOwn(types, text);

/** A published result to be taken along: what its page shows, row by row, and nothing before it is published. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { deps, t, lang, page } = context;
  const etag = await stateTag(request, context);
  const head = await publicResult(deps.db.read, params.number ?? "", deps.zone);
  const kind = /^result[.](\w+)$/.exec(params.file ?? "")?.[1];
  if (!head || !isKind(kind)) throw missing();
  const spokenOf = await subjectsSpokenOf(deps.db.read, head.id);
  const options = subjectOptions(t, lang, await contributionSubjects(deps.db.read, head.id, spokenOf));
  const table = publicTable({ t, lang, subjectName: (ref) => subjectWords(t, options, ref) });
  async function* rows() {
    for await (const batch of publicRows(deps.db.read, head?.id ?? "")) yield batch.map(table.cells);
  }
  const office = page.site.footer.organiser[lang];
  const made = { title: t("results.table"), office, columns: table.columns, rows: rows() };
  const headers = {
    "Content-Type": types[kind],
    "Content-Disposition": `attachment; filename="wenji-${head.number}-result.${kind}"`,
    "Cache-Control": "no-cache",
    Vary: "Accept-Language, Cookie",
  };
  return sentUnlessKnown(request, { headers, etag }, partsOf(kind, made));
}

function partsOf(kind: keyof typeof types, table: PublicTable): AsyncGenerator<string | Uint8Array> {
  if (kind === "csv") return resultCsv(table);
  return kind === "json" ? resultJson(table) : resultXlsx(table);
}
