import { mkdir } from "node:fs/promises";
import { createIdentity, type IdentityDeps } from "#app/domain/people/identity.server.ts";
import { sealPlainRows } from "#app/domain/people/reseal.server.ts";
import { systemClock } from "#app/platform/clock.ts";
import { type Config, databaseUrlOf, originOf, readConfig } from "#app/platform/env.ts";
import { filesOf } from "#app/platform/files-of-config.ts";
import type { I18n } from "#app/platform/i18n.ts";
import { randomIds } from "#app/platform/ids.ts";
import { createLog } from "#app/platform/log.ts";
import { keyRingOf, secretKeyOf } from "#app/platform/secret-key.ts";
import { secretsFrom } from "#app/platform/secrets.ts";
import { openDatabase } from "#db/client.ts";
import { migrate } from "#db/migrate.ts";
import { fillRulebook } from "#db/seed/rulebook.ts";

export type Opened = { ok: true; deps: IdentityDeps } | { ok: false; problems: string[] };

/**
 * The portal of this environment, its database brought up to the code or left `as-it-is`.
 * It sends nothing: the server's jobs do that.
 */
export async function openPortal(
  env: NodeJS.ProcessEnv,
  i18n: I18n,
  database: "up-to-date" | "as-it-is",
): Promise<Opened> {
  const read = readConfig(env);
  if (!read.ok) {
    const problems = read.problems.map((p) => `${p.variable}: ${p.problem}. ${p.example}`);
    return { ok: false, problems };
  }
  const deps = await depsFor(read.config, i18n);
  if (database === "as-it-is") return { ok: true, deps };
  const migrated = await migrate(deps.db);
  if (!migrated.ok) {
    deps.db.close();
    return { ok: false, problems: [migrated.problem] };
  }
  await sealPlainRows(deps);
  await fillRulebook(deps.db, deps.clock.now());
  return { ok: true, deps };
}

const silent = { post: async () => ({ outcome: "later" as const, why: "commands send nothing" }) };

async function depsFor(config: Config, i18n: I18n): Promise<IdentityDeps> {
  await mkdir(config.WENJI_DATA, { recursive: true });
  const key = await secretKeyOf(config);
  const deps = {
    db: await openDatabase(databaseUrlOf(config), config.DATABASE_AUTH_TOKEN),
    clock: systemClock,
    ids: randomIds,
    files: filesOf(config),
    secrets: secretsFrom(key, await keyRingOf(config)),
    post: { email: silent, sms: silent },
    i18n,
    log: createLog(config.LOG_LEVEL),
    zone: config.WENJI_TIME_ZONE,
    origin: originOf(config),
    limits: config.limits,
  };
  return { ...deps, identity: createIdentity(deps, key) };
}
