import { type LoaderFunctionArgs, redirect } from "@remix-run/server-runtime";
import { civilDateOf } from "#app/domain/calendar/day-in-zone.ts";
import { auditFields, auditFilterForm } from "#app/domain/inspection/audit-filter.ts";
import { auditRoles } from "#app/domain/inspection/audit-policy.ts";
import { auditLines } from "#app/domain/inspection/audit-queries.server.ts";
import { csvLines, csvMark } from "#app/formats/csv.ts";
import { auditHead, auditRow } from "#app/ui/audit/audit-rows.ts";
import { rowOfTicket } from "#app/web/export-ticket.ts";
import { filterAsked } from "#app/web/filter-asked.ts";
import { requireRole } from "#app/web/require-actor.ts";
import { streamed } from "#app/web/streamed.ts";

/** The copy, row by row as it is read, for whoever has just said what it is for; anybody else is asked first. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const reader = requireRole(context, request, ...auditRoles);
  const { deps, t } = context;
  const query = new URL(request.url).searchParams;
  const ticket = query.get("ticket");
  query.delete("ticket");
  const filter = filterAsked(request, auditFields, auditFilterForm);
  const lastSeq = rowOfTicket(deps, reader, query.toString(), ticket);
  if (lastSeq === undefined || !filter.ok) return redirect(`/office/audit/export?${query}`);
  const asked = { reader, filter: filter.value, zone: deps.zone };
  async function* text() {
    yield csvMark + csvLines([auditHead(t)]);
    for await (const lines of auditLines(deps.db.read, asked, lastSeq ?? 0))
      yield csvLines(lines.map((line) => auditRow(t, line)));
  }
  const day = civilDateOf(deps.clock.now(), deps.zone);
  return new Response(streamed(text()), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="wenji-audit-${day}.csv"`,
      "Cache-Control": "private, no-store",
    },
  });
}
