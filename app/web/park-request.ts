import type { AppLoadContext } from "@remix-run/server-runtime";
import { type ParkedAct, parkForm } from "#app/domain/people/parked-form.server.ts";
import { browserKeyCookie, browserKeyFor } from "./browser-key.ts";
import { valuesOf } from "./parse-form.ts";
import { takeQuota } from "./take-quota.ts";

/** Parks the form of a request: the page to come back to with it, and the cookie that opens it. Not for what is too large, or one too many. */
export async function parkRequest(context: AppLoadContext, request: Request, act: ParkedAct, page: string) {
  const { deps, actor } = context;
  if ((await takeQuota(context, "waiting-form")) !== true) return undefined;
  const form = await request.formData().catch(() => undefined);
  if (!form) return undefined;
  const files = [...form.values()].filter((value) => typeof value !== "string" && value.size > 0).length;
  const browserKey = browserKeyFor(request);
  const target = new URL(request.url).pathname;
  const id = await parkForm(deps, { browserKey, actor, act, target, values: valuesOf(form), files });
  if (!id) return undefined;
  return { to: withParked(page, id), cookie: browserKeyCookie(deps, browserKey) };
}

function withParked(page: string, id: string): string {
  const [before = "/", hash] = page.split("#");
  const [path, query] = before.split("?");
  const search = new URLSearchParams(query);
  search.set("parked", id);
  return `${path}?${search}${hash ? `#${hash}` : ""}`;
}
