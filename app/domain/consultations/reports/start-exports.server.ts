import { Worker } from "node:worker_threads";
import type { Deps } from "#app/platform/deps.ts";
import { describeError } from "#app/platform/describe-error.ts";
import { claimExport } from "./claim-export.server.ts";
import { giveUpExport } from "./export-claim.server.ts";

/** From the portal's folder, as all that it reads while it runs. */
const thread = "./app/jobs/export-thread.ts";
/** Memory of one copy in MB; one that is streamed takes a fraction of it. */
const memory = 400;

let making: Promise<void> | undefined;

/**
 * Has the next copy made in a thread of its own, one at a time, and does not wait for it: the portal serves, and may be
 * stopped, meanwhile. Returns 0, as nothing is done yet.
 */
export async function startExports(deps: Deps): Promise<number> {
  if (making) return 0;
  const claim = await claimExport(deps);
  if (!claim) return 0;
  making = inThread(claim)
    .catch(async (error: unknown) => {
      deps.log.error(
        { export: claim.id, error: describeError(error) },
        "a copy of a consultation was not made",
      );
      await giveUpExport(deps, claim, "could-not-be-made").catch(() => {});
    })
    .finally(() => {
      making = undefined;
    });
  return 0;
}

function inThread(claim: { id: string; claimant: string }): Promise<void> {
  return new Promise((resolve, reject) => {
    const limits = { maxOldGenerationSizeMb: memory };
    const worker = new Worker(thread, { workerData: claim, execArgv: [], resourceLimits: limits });
    worker.unref();
    worker.once("error", reject);
    worker.once("exit", () => resolve());
  });
}
