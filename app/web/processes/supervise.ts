import cluster, { type Worker } from "node:cluster";
import type { Log } from "#app/platform/log.ts";
import { deathsInARow, pauseBefore } from "./pause-before.ts";
import type { ProcessPlan } from "./process-plan.ts";

/** What a process of the portal is there for: to answer, or to do what is due by the clock. */
export type Part = "serve" | "clock";
/** Names the part to a process that is begun. */
export const partVariable = "WENJI_PART";

/**
 * The clock's process needs little room for what lives a moment: it makes no pages. With V8's own measure it takes a hundred
 * megabytes more and wins nothing.
 */
const thrifty = ["--max-semi-space-size=16"];

type Place = { part: Part; deaths: number; begunAt: number; worker?: Worker };
type Started = { port: number } | { failed: true };

/**
 * Begins the processes and keeps every place filled: who ends is followed by another, and the log says so. Answers when all
 * that are to answer do, or when the first to begin ended before any could.
 */
export function supervise({ serving, clockApart }: ProcessPlan, log: Log): Promise<Started> {
  const parts: Part[] = [...Array<Part>(serving).fill("serve"), ...(clockApart ? (["clock"] as const) : [])];
  const places = parts.map((part): Place => ({ part, deaths: 0, begunAt: 0 }));
  let stopping = false;
  let listening = 0;

  const begin = (place: Place) => {
    if (stopping) return;
    place.begunAt = performance.now();
    cluster.setupPrimary({ execArgv: [...process.execArgv, ...(place.part === "clock" ? thrifty : [])] });
    place.worker = cluster.fork({ [partVariable]: place.part });
  };

  /** The orderly way down: each finishes what it is doing; the portal is gone when the last is. */
  const stop = () => {
    stopping = true;
    const alive = places.flatMap(({ worker }) => (worker && !worker.isDead() ? [worker] : []));
    if (alive.length === 0) process.exit(0);
    for (const worker of alive) worker.process.kill("SIGTERM");
  };
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, stop);

  passOnCounts(places);
  return new Promise((done) => {
    cluster.on("listening", (_worker, { port }) => {
      listening++;
      if (listening === serving) done({ port });
    });
    cluster.on("exit", (worker, code, signal) => {
      const place = places.find((each) => each.worker === worker);
      if (stopping) {
        if (places.every((each) => !each.worker || each.worker.isDead())) process.exit(process.exitCode ?? 0);
        return;
      }
      if (!place) return;
      if (listening === 0 && place.part === "serve") {
        process.exitCode = 1;
        stop();
        return done({ failed: true });
      }
      place.deaths = deathsInARow(place.deaths, performance.now() - place.begunAt);
      const againInMs = pauseBefore(place.deaths);
      log.warn(
        { part: place.part, pid: worker.process.pid, code, signal, againInMs },
        "a process ended; another takes its place",
      );
      setTimeout(() => begin(place), againInMs);
    });
    for (const place of places) begin(place);
  });
}

/** What one that answers has counted of pages read is told to the others that do. */
function passOnCounts(places: readonly Place[]) {
  cluster.on("message", (from, message: unknown) => {
    for (const { worker, part } of places)
      if (part === "serve" && worker && worker !== from && worker.isConnected()) worker.send(Object(message));
  });
}
