import cluster from "node:cluster";
import { availableParallelism } from "node:os";
import { missingKeys } from "#app/domain/people/check-keys.server.ts";
import { sealPlainRows } from "#app/domain/people/reseal.server.ts";
import { startJobs } from "#app/jobs/run-jobs.ts";
import { describeError } from "#app/platform/describe-error.ts";
import { type Config, databaseUrlOf, readConfig } from "#app/platform/env.ts";
import type { FilesFault } from "#app/platform/files.ts";
import { watchChanges } from "#db/change-watch.ts";
import { migrate } from "#db/migrate.ts";
import { demoSignIns } from "#db/seed/demo-sign-ins.ts";
import { fillPlans } from "#db/seed/fill-plans.ts";
import { fillRulebook } from "#db/seed/rulebook.ts";
import { seedWhenEmpty } from "#db/seed/seed-when-empty.ts";
import { announce } from "./announce.ts";
import { type AppDeps, createDeps } from "./app-deps.ts";
import { portTrouble } from "./port-trouble.ts";
import { processPlan, processWords } from "./processes/process-plan.ts";
import { serve } from "./processes/serve.ts";
import { shareCounts } from "./processes/share-counts.ts";
import { partVariable, supervise } from "./processes/supervise.ts";

/** The portal: configuration → database → demo → one process or several that answer, and the jobs; and an orderly way down. */
async function main() {
  const read = readConfig(process.env);
  if (!read.ok)
    return void refuseToStart(read.problems.map((p) => `${p.variable}: ${p.problem}. Example: ${p.example}`));
  const { config } = read;
  if (cluster.isWorker) return await beOne(config, process.env[partVariable] === "clock");
  const deps = await createDeps(config);
  if (!(await prepare(deps))) return;
  const cores = availableParallelism();
  const plan = processPlan({
    ...{ cores, asked: config.WENJI_PROCESSES, jobs: config.WENJI_JOBS },
    development: process.env.NODE_ENV === "development",
  });
  const tell = async (port: number) =>
    announce(deps, { port, signIns: await demoSignIns(), processes: processWords(plan, cores) });
  if (plan.serving === 1) return await tell(await beWhole(deps));
  deps.db.close();
  const started = await supervise(plan, deps.log);
  if ("port" in started) await tell(started.port);
}

/** What is done once, before anybody answers. False when the portal must not start, which has been told. */
async function prepare(deps: AppDeps): Promise<boolean> {
  const fault = await deps.files.check();
  if (fault?.startsWith("wrong-")) return refuseToStart([filesWords(fault)]);
  if (fault) deps.log.warn({ fault }, filesWords(fault));
  if (nobodyGetsIn(deps.config)) deps.log.warn({}, "no SMTP_URL, SMS_URL or OIDC_ISSUER: nobody can sign in");
  const migrated = await migrate(deps.db);
  if (!migrated.ok) return refuseToStart([migrated.problem]);
  const unreadable = await missingKeys(deps);
  if (unreadable.length > 0) return refuseToStart(unreadable);
  await sealPlainRows(deps);
  await fillRulebook(deps.db, deps.clock.now());
  if (deps.config.WENJI_MODE === "demo") {
    const filled = await fillPlans(deps);
    if (filled.problems.length > 0) return refuseToStart(filled.problems);
    await seedWhenEmpty(deps);
  }
  return true;
}

/** Everything in this one process. Returns the port that it answers at. */
async function beWhole(deps: AppDeps): Promise<number> {
  const changes = watchChanges(databaseUrlOf(deps.config));
  const serving = await serve(deps, changes);
  const jobs = deps.config.WENJI_JOBS === "on" ? startJobs(deps) : undefined;
  const stop = async () => {
    serving.stopTakingRequests();
    await jobs?.stop();
    await serving.stop();
    changes?.close();
    deps.db.close();
    process.exit(0);
  };
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, stop);
  return serving.port;
}

/** One of several: it answers, or does what is due by the clock. The process that began it says when to stop. */
async function beOne(config: Config, isClock: boolean) {
  const deps = await createDeps(config);
  const changes = isClock ? undefined : watchChanges(databaseUrlOf(config));
  const serving = isClock ? undefined : await serve(deps, changes);
  const jobs = isClock ? startJobs(deps) : undefined;
  if (serving) shareCounts(deps.quotas);
  // Ctrl-C reaches every process of the terminal; the first of them passes it on in order.
  process.on("SIGINT", () => {});
  process.once("SIGTERM", async () => {
    await jobs?.stop();
    await serving?.stop();
    changes?.close();
    deps.db.close();
    process.exit(0);
  });
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

function refuseToStart(problems: string[]): false {
  process.stderr.write(
    `The portal did not start:\n${problems.map((problem) => `  - ${problem}`).join("\n")}\n`,
  );
  process.exitCode = 1;
  return false;
}

await main().catch((error: unknown) => {
  refuseToStart([portTrouble(error) ?? describeError(error)]);
  if (cluster.isWorker) process.exit(1);
});
