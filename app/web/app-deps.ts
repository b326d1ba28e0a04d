import { mkdir } from "node:fs/promises";
import { openQuotas, type Quotas } from "#app/domain/limits/quotas.server.ts";
import { type NeedMap, openNeedMap } from "#app/domain/needs/map/need-map.server.ts";
import { demoPostBox } from "#app/domain/notifications/demo-post-box.server.ts";
import { createIdentity, type Identity } from "#app/domain/people/identity.server.ts";
import type { CodeLimits } from "#app/domain/people/one-time-code.ts";
import { isRole, type Role, secondFactorRoles } from "#app/domain/people/roles.ts";
import { keepSettings, type SettingsKeeper } from "#app/domain/settings.server.ts";
import type { Site } from "#app/domain/site.ts";
import { systemClock } from "#app/platform/clock.ts";
import type { Deps } from "#app/platform/deps.ts";
import { type Config, codeLimitsOf, databaseUrlOf, originOf } from "#app/platform/env.ts";
import { filesOf } from "#app/platform/files-of-config.ts";
import { loadI18n } from "#app/platform/i18n.ts";
import { randomIds } from "#app/platform/ids.ts";
import { createLog } from "#app/platform/log.ts";
import { oidcSettingsOf } from "#app/platform/oidc-env.ts";
import { type OidcProvider, openProvider } from "#app/platform/oidc-provider.ts";
import { postFor } from "#app/platform/post-providers.ts";
import { keyRingOf, secretKeyOf } from "#app/platform/secret-key.ts";
import { secretsFrom } from "#app/platform/secrets.ts";
import { readSite } from "#app/platform/site.ts";
import { openDatabase } from "#db/client.ts";

export type AppDeps = Deps & {
  identity: Identity;
  settings: SettingsKeeper;
  /** As it was last read; every request reads it anew. */
  site: Site;
  config: Config;
  codeLimits: CodeLimits;
  /** Roles that nobody acts in without a second factor. */
  secondFactorRoles: readonly Role[];
  quotas: Quotas;
  needMap: NeedMap;
  /** The city's own sign-in, where one is configured. */
  provider: OidcProvider | undefined;
};

/** Puts the portal together from its configuration. The database is open but not yet migrated. */
export async function createDeps(config: Config): Promise<AppDeps> {
  await mkdir(config.WENJI_DATA, { recursive: true });
  const db = await openDatabase(databaseUrlOf(config), config.DATABASE_AUTH_TOKEN);
  const key = await secretKeyOf(config);
  const log = createLog(config.LOG_LEVEL);
  const site = await readSite(config.WENJI_SITE, (said) => log.warn({}, said));
  const deps: Deps = {
    db,
    clock: systemClock,
    ids: randomIds,
    files: filesOf(config),
    secrets: secretsFrom(key, await keyRingOf(config)),
    post: postFor(config, (channel) => demoPostBox({ db, clock: systemClock }, channel)),
    i18n: loadI18n(),
    log,
    zone: config.WENJI_TIME_ZONE,
    placesFile: site.gazetteer,
    origin: originOf(config),
    limits: config.limits,
  };
  const settings = keepSettings(db, { site });
  const oidc = oidcSettingsOf(config);
  return {
    ...deps,
    identity: createIdentity(deps, key),
    settings,
    get site() {
      return settings.lastSite();
    },
    config,
    codeLimits: codeLimitsOf(config),
    secondFactorRoles: demandingRoles(config),
    quotas: openQuotas(deps),
    needMap: openNeedMap({ db, log: deps.log, place: placeOf(config) }),
    provider: oidc && openProvider(oidc),
  };
}

const placeOf = (config: Config) => ({ url: databaseUrlOf(config), authToken: config.DATABASE_AUTH_TOKEN });

/** WENJI_SECOND_FACTOR; else, in production, the roles that can do harm. The demo is easy to enter. */
function demandingRoles({ WENJI_SECOND_FACTOR: set, WENJI_MODE: mode }: Config): readonly Role[] {
  if (set !== undefined) return set.split(",").filter(isRole);
  return mode === "production" ? secondFactorRoles : [];
}
