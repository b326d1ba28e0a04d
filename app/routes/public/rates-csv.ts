import type { LoaderFunctionArgs } from "@remix-run/server-runtime";
import { civilDateOf } from "#app/domain/calendar/day-in-zone.ts";
import { ratesSince } from "#app/domain/insight/rates-queries.server.ts";
import { countedSince } from "#app/domain/insight/rates-since.ts";
import { csvOf } from "#app/formats/csv.ts";
import { rateRows } from "#app/ui/rates/rate-rows.ts";

/** The rates page as a spreadsheet, in the reader's language. */
export async function loader({ request, context: { deps, t, lang } }: LoaderFunctionArgs) {
  const today = civilDateOf(deps.clock.now(), deps.zone);
  const since = countedSince(new URL(request.url).searchParams.get("since"), today);
  return new Response(csvOf(rateRows(t, lang, await ratesSince(deps, since))), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="wenji-rates-${since}-${today}.csv"`,
      "Cache-Control": "private, no-cache",
      Vary: "Accept-Language, Cookie",
    },
  });
}
