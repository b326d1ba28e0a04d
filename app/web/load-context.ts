import type { AppLoadContext } from "@remix-run/server-runtime";
import { unreadCount } from "#app/domain/notifications/message-queries.server.ts";
import type { Actor } from "#app/domain/people/actor.ts";
import { actorOfSession } from "#app/domain/people/actor-of-session.server.ts";
import { withKeptWords } from "#app/domain/text/kept-words.ts";
import { chooseLang } from "#app/domain/text/language.ts";
import type { AppDeps } from "./app-deps.ts";
import type { Caller } from "./caller-address.ts";
import { choiceCookie, cookieValues } from "./cookies.ts";
import { guestOf } from "./guest-cookie.ts";
import { parkedIn } from "./parked.ts";

/** Works out, once a request: who asks, in which language and mode; and what every part of the page may know. */
export async function loadContextFor(
  deps: AppDeps,
  request: Request,
  requestId: string,
  caller: Caller,
): Promise<{ load: AppLoadContext; cookies: string[] }> {
  const url = new URL(request.url);
  const chosen = cookieValues(request.headers.get("cookie"));
  const asked = url.searchParams.get("lang");
  const lang = chooseLang(asked, chosen.lang, request.headers.get("accept-language"));
  const signedIn = await actorOfSession(deps, request.headers);
  const actor: Actor =
    signedIn.kind === "visitor" ? (guestOf(deps, chosen.wenji_guest) ?? signedIn) : signedIn;
  const settings = await deps.settings.now();
  const t = withKeptWords(deps.i18n.translate(lang), settings.words[lang]);
  const { site, base, switches, categories } = settings;
  const page = {
    t,
    lang,
    ...{ site, base, switches, categories, settingsVersion: settings.version },
    actor,
    unread: actor.kind === "person" ? await unreadCount(deps, actor.id) : 0,
    now: deps.clock.now(),
    zone: deps.zone,
    demo: deps.config.WENJI_MODE === "demo",
    elder: chosen.elder === "on",
    contrast: chosen.contrast === "high",
    url: url.pathname + url.search,
    origin: deps.origin,
    parked: await parkedIn(deps, request, actor),
  };
  const own = { requestId, ...caller, found: {}, retry: { afterSeconds: 60 } };
  const load = { deps, actor, settings, lang, t, page, ...own };
  return { load, cookies: asked === lang && chosen.lang !== lang ? [choiceCookie("lang", lang)] : [] };
}
