import type { AppLoadContext } from "@remix-run/server-runtime";
import { openQuotas } from "#app/domain/limits/quotas.server.ts";
import { type Actor, visitor } from "#app/domain/people/actor.ts";
import { createIdentity } from "#app/domain/people/identity.server.ts";
import { keepSettings } from "#app/domain/settings.server.ts";
import { withKeptWords } from "#app/domain/text/kept-words.ts";
import type { Lang } from "#app/domain/text/language.ts";
import { codeLimitsOf, readConfig } from "#app/platform/env.ts";
import { readSite } from "#app/platform/site.ts";
import type { AppDeps } from "#app/web/app-deps.ts";
import type { TestPortal } from "./test-portal.ts";

/** What the server would hand to a loader or an action for this actor: routes are called without a server. */
export async function contextFor(
  portal: TestPortal,
  actor: Actor = visitor,
  lang: Lang = "zh-CN",
): Promise<AppLoadContext> {
  const deps = await appDepsOf(portal);
  const settings = await deps.settings.now();
  const t = withKeptWords(deps.i18n.translate(lang), settings.words[lang]);
  const { site, base, switches, categories } = settings;
  const page = {
    ...{ t, lang, site, base, switches, categories, settingsVersion: settings.version },
    ...{ actor, zone: deps.zone, now: deps.clock.now() },
    ...{ unread: 0, demo: true, elder: false, contrast: false, url: "/", origin: deps.origin },
  };
  const callerDigest = deps.secrets.digest("caller", "127.0.0.1");
  const caller = { callerDigest, callerNetwork: "127.0.*.*" };
  const own = { requestId: "test", ...caller, found: {}, retry: { afterSeconds: 60 } };
  return { deps, actor, settings, lang, t, page, ...own };
}

/** The arguments of a loader. */
export const reading = (context: AppLoadContext, path: string, params: Record<string, string> = {}) => ({
  request: new Request(`http://127.0.0.1:3000${path}`),
  params,
  context,
});

/** The arguments of an action; a repeated field is a list, a file makes it multipart. */
export function posting(
  context: AppLoadContext,
  path: string,
  fields: Record<string, string | File | (string | File)[]>,
  params: Record<string, string> = {},
) {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) {
    for (const one of [value].flat()) form.append(name, one);
  }
  const hasFile = [...form.values()].some((value) => typeof value !== "string");
  const body = hasFile ? form : new URLSearchParams([...form].map(([name, value]) => [name, String(value)]));
  const request = new Request(`http://127.0.0.1:3000${path}`, { method: "POST", body });
  return { request, params, context };
}

async function appDepsOf(portal: TestPortal): Promise<AppDeps> {
  const read = readConfig({ WENJI_DATA: portal.folder });
  if (!read.ok) throw new Error("the defaults are not a valid configuration");
  const { config } = read;
  const site = await readSite(config.WENJI_SITE);
  const identity = createIdentity(portal, "a key for tests only, a key for tests only");
  return {
    ...portal,
    identity,
    config,
    codeLimits: codeLimitsOf(config),
    secondFactorRoles: [],
    quotas: openQuotas(portal),
    provider: undefined,
    settings: keepSettings(portal.db, { site }),
    site,
  };
}
