import type { Actor } from "#app/domain/people/actor.ts";
import { parkedForm } from "#app/domain/people/parked-form.server.ts";
import type { Deps } from "#app/platform/deps.ts";
import { browserKeyOf } from "./browser-key.ts";

/** The form that waited while its sender proved who they are, on the page that they were led back to. */
export async function parkedIn(deps: Deps, request: Request, actor: Actor) {
  const url = new URL(request.url);
  const id = url.searchParams.get("parked");
  const browserKey = id && request.method === "GET" ? browserKeyOf(request) : undefined;
  if (!id || !browserKey) return undefined;
  const parked = await parkedForm(deps, { id, browserKey, actor });
  return parked && { ...parked, isHere: parked.target === url.pathname };
}
