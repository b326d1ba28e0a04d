import type { AppDeps } from "#app/web/app-deps.ts";

/** Starts the clock's work; `stop` waits for what is under way. */
export function startJobs(_deps: AppDeps): { stop(): Promise<void> } {
  return { stop: async () => {} };
}
