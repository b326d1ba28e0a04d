import { createServer } from "node:http";
import { missingKeys } from "#app/domain/people/check-keys.server.ts";
import { sealPlainRows } from "#app/domain/people/reseal.server.ts";
import { langs } from "#app/domain/text/language.ts";
import { startJobs } from "#app/jobs/run-jobs.ts";
import { describeError } from "#app/platform/describe-error.ts";
import { type Config, readConfig } from "#app/platform/env.ts";
import type { FilesFault } from "#app/platform/files.ts";
import { migrate } from "#db/migrate.ts";
import { demoSignIns } from "#db/seed/demo-sign-ins.ts";
import { fillPlans } from "#db/seed/fill-plans.ts";
import { fillRulebook } from "#db/seed/rulebook.ts";
import { seedWhenEmpty } from "#db/seed/seed-when-empty.ts";
import { announce } from "./announce.ts";
import { type AppDeps, createDeps } from "./app-deps.ts";
import { createHandler } from "./handler.ts";
import { spillQuotas } from "./spill-quotas.ts";
import { largestHead, refuseUnreadable } from "./unreadable-requests.ts";

/** The portal's process: configuration → database → demo → listen → jobs, and an orderly way down. */
async function main() {
  const read = readConfig(process.env);
  if (!read.ok)
    return refuseToStart(read.problems.map((p) => `${p.variable}: ${p.problem}. Example: ${p.example}`));
  const deps = await createDeps(read.config);
  const fault = await deps.files.check();
  if (fault?.startsWith("wrong-")) return refuseToStart([filesWords(fault)]);
  if (fault) deps.log.warn({ fault }, filesWords(fault));
  if (nobodyGetsIn(read.config)) deps.log.warn({}, "no SMTP_URL, SMS_URL or OIDC_ISSUER: nobody can sign in");
  const migrated = await migrate(deps.db);
  if (!migrated.ok) return refuseToStart([migrated.problem]);
  const unreadable = await missingKeys(deps);
  if (unreadable.length > 0) return refuseToStart(unreadable);
  await sealPlainRows(deps);
  await fillRulebook(deps.db, deps.clock.now());
  if (read.config.WENJI_MODE === "demo") {
    const filled = await fillPlans(deps);
    if (filled.problems.length > 0) return refuseToStart(filled.problems);
    await seedWhenEmpty(deps);
  }
  await listen(deps);
}

/** Codes go out by mail or SMS; the demo shows them on the page. */
const nobodyGetsIn = ({ WENJI_MODE, SMTP_URL, SMS_URL, OIDC_ISSUER }: Config) =>
  WENJI_MODE === "production" && !SMTP_URL && !SMS_URL && !OIDC_ISSUER;

const filesWords = (fault: FilesFault) =>
  ({
    "wrong-bucket": "WENJI_FILES: the store has no such bucket",
    "wrong-key": "WENJI_FILES_KEY, WENJI_FILES_SECRET: the store does not take this key for this bucket",
    unreachable: "WENJI_FILES: the file store does not answer; photos can't be kept or shown until it does",
    "no-room": "WENJI_FILES: the file store is full; photos can't be kept until there is room",
  })[fault];

function refuseToStart(problems: string[]) {
  process.stderr.write(
    `The portal did not start:\n${problems.map((problem) => `  - ${problem}`).join("\n")}\n`,
  );
  process.exitCode = 1;
}

async function listen(deps: AppDeps) {
  const server = createServer({
    ...{ requestTimeout: 60_000, headersTimeout: 20_000, maxHeaderSize: largestHead },
    // Longer than proxies keep theirs: who closes first must not be we, just as the next request goes out.
    keepAliveTimeout: 65_000,
  });
  const tooLong = langs.map((lang) => deps.i18n.translate(lang)("problems.address-too-long"));
  refuseUnreadable(server, { tooLong: `${tooLong.join("\n")}\n` });
  const handler = await createHandler(deps, server);
  server.on("request", handler.onRequest);
  const { PORT, HOST } = deps.config;
  await new Promise<void>((ready, fail) => {
    server.once("error", fail);
    server.listen(PORT, HOST, ready);
  });
  const jobs = deps.config.WENJI_JOBS === "on" ? startJobs(deps) : undefined;
  const spilling = spillQuotas(deps);
  const address = server.address();
  announce(deps, typeof address === "object" && address ? address.port : PORT, await demoSignIns());
  const stop = async () => {
    handler.stopTakingRequests();
    await jobs?.stop();
    await new Promise((closed) => {
      server.close(closed);
      server.closeIdleConnections();
      // What is under way now is the last of its connection.
      server.keepAliveTimeout = 1;
      setTimeout(() => server.closeAllConnections(), 10_000).unref();
    });
    await spilling.stop();
    deps.db.close();
    process.exit(0);
  };
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, stop);
}

await main().catch((error: unknown) => {
  refuseToStart([describeError(error)]);
});
