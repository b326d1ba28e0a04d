import type { LoaderFunctionArgs } from "@remix-run/server-runtime";
import { publicFigure } from "#app/domain/plans/public-parts.server.ts";
import { missing } from "#app/web/require-actor.ts";
import { storedFile } from "#app/web/stored-file.ts";

/** A picture of a public version; each time its right to be shown is asked for anew. */
export async function loader({ request, params, context: { deps } }: LoaderFunctionArgs) {
  const { plan = "", number = "", figure = "" } = params;
  const shown = await publicFigure(deps.db.read, plan, number, figure);
  const file = shown && (await storedFile(deps.files, request, shown));
  if (!file) throw missing();
  return file;
}
