import type { LoaderFunctionArgs } from "@remix-run/server-runtime";
import { needFilterFrom, withCodes } from "#app/domain/needs/need-filter.ts";
import { openTable } from "#app/domain/needs/open/open-table.server.ts";
import { resultCsv } from "#app/formats/reports/result-files.server.ts";
import { openFile } from "#app/web/open-file.ts";

const type = "text/csv; charset=utf-8";

/** Public needs of a filter as a sheet: as many as the page counts. */
export function loader({ request, context }: LoaderFunctionArgs) {
  const { deps, settings, t, lang, page } = context;
  const filter = withCodes(needFilterFrom(new URL(request.url).searchParams), settings.taxonomy);
  const table = openTable(deps, filter, { t, lang, office: page.site.footer.organiser[lang] });
  return openFile(request, context, { type, ending: "csv", filter }, resultCsv(table));
}
