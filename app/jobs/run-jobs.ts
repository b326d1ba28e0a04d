import type { Deps } from "#app/platform/deps.ts";
import { describeError } from "#app/platform/describe-error.ts";
import { type Job, schedule } from "./schedule.ts";

/** What failed once seldom goes at once; a full disk is not filled with complaints. */
const afterFailureMs = 10_000;

/** Starts the clock's work; `stop` lets what is under way finish and starts nothing more. */
export function startJobs(deps: Deps): { stop(): Promise<void> } {
  const process = deps.ids.next();
  const stopping = new AbortController();
  const loops = schedule.map((job) => loop(deps, job, process, stopping.signal));
  return {
    async stop() {
      stopping.abort();
      await Promise.all(loops);
    },
  };
}

async function loop(deps: Deps, job: Job, process: string, stopped: AbortSignal) {
  while (!stopped.aborted) {
    const done = await runOnce(deps, job, process);
    if (done === "failed") await pause(Math.max(job.everyMs, afterFailureMs), stopped);
    else if (done === 0) await pause(job.everyMs, stopped);
  }
}

async function runOnce(deps: Deps, job: Job, process: string): Promise<number | "failed"> {
  try {
    return await job.run(deps, process);
  } catch (error) {
    deps.log.error({ job: job.name, error: describeError(error) }, "a job failed");
    return "failed";
  }
}

function pause(milliseconds: number, stopped: AbortSignal): Promise<void> {
  return new Promise((wake) => {
    if (stopped.aborted) return wake();
    const timer = setTimeout(wake, milliseconds);
    stopped.addEventListener(
      "abort",
      () => {
        clearTimeout(timer);
        wake();
      },
      { once: true },
    );
  });
}
