import type { LoaderFunctionArgs } from "@remix-run/server-runtime";
import { civilDateOf } from "#app/domain/calendar/day-in-zone.ts";
import { registerFilter } from "#app/domain/market/register-filter.ts";
import { publicEntities } from "#app/domain/market/register-queries.server.ts";
import { csvOf } from "#app/formats/csv.ts";
import { fieldWords } from "#app/ui/market/entity-facts.tsx";

/** More than any one place has; a spreadsheet opens it. */
const mostLines = 10_000;

/** The public register as a spreadsheet, in the reader's language. */
export async function loader({ request, context: { deps, t } }: LoaderFunctionArgs) {
  const filter = registerFilter(new URL(request.url).searchParams);
  const today = civilDateOf(deps.clock.now(), deps.zone);
  const { lines } = await publicEntities(deps.db.read, filter, { size: mostLines, today });
  const heads = ["uscc", "name", "kind", "fields", "state", "until"] as const;
  const rows = lines.map(({ uscc, name, kind, fields, state, verifiedUntil }) => [
    ...[uscc, name, t(`market.kind.${kind}`), fieldWords(t, fields)],
    ...[t(`market.state.${state}`), verifiedUntil],
  ]);
  return new Response(csvOf([heads.map((head) => t(`market.facts.${head}`)), ...rows]), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="wenji-market-entities-${today}.csv"`,
      "Cache-Control": "private, no-cache",
      Vary: "Accept-Language, Cookie",
    },
  });
}
