import type { AppLoadContext } from "@remix-run/server-runtime";
import { civilDateOf } from "#app/domain/calendar/day-in-zone.ts";
import { sentUnlessKnown, stateTag } from "./state-tag.ts";

/** What of a filter hangs on the hour, or on the search's index, which comes after the change. */
type Filter = { text?: unknown; days?: unknown; changed?: unknown };
type Kind = { type: string; ending: string; filter: Filter };

/** A file of public needs to be taken along, sent as it is made, named after its day. */
export async function openFile(
  request: Request,
  context: AppLoadContext,
  { type, ending, filter: { text, days, changed } }: Kind,
  parts: AsyncGenerator<string | Uint8Array>,
): Promise<Response> {
  const { deps } = context;
  const day = civilDateOf(deps.clock.now(), deps.zone);
  const standsStill = text === undefined && days === undefined && changed === undefined;
  const etag = standsStill ? await stateTag(request, context, day) : undefined;
  const headers = {
    "Content-Type": type,
    "Content-Disposition": `attachment; filename="wenji-needs-${day}.${ending}"`,
    "Cache-Control": "private, no-cache",
    Vary: "Accept-Language, Cookie",
  };
  return sentUnlessKnown(request, { headers, etag }, parts);
}
