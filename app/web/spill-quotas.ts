import { describeError } from "#app/platform/describe-error.ts";
import type { AppDeps } from "./app-deps.ts";

/** Tells the other processes every second what was counted here; `stop` does so once more. */
export function spillQuotas({ quotas, log }: Pick<AppDeps, "quotas" | "log">): { stop(): Promise<void> } {
  const spill = () =>
    quotas.spill().catch((error: unknown) => {
      log.warn({ error: describeError(error) }, "the counts of limits were not written; they wait");
    });
  const timer = setInterval(spill, 1000);
  timer.unref();
  return {
    async stop() {
      clearInterval(timer);
      await spill();
    },
  };
}
