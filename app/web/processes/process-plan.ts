/** How many processes the portal runs: those that answer, and one apart for what runs by the clock. */
export type ProcessPlan = { serving: number; clockApart: boolean };

/** What a machine is used for unasked: more processes serve few towns better, and each takes its own memory. */
const mostUnasked = 8;

type Machine = { cores: number; asked: number | undefined; development: boolean; jobs: "on" | "off" };

/**
 * One process that does everything, where there is one core or one is asked for; else so many that answer, and what runs by
 * the clock in one of its own, so that no reader waits for an import or for a copy that is being made.
 */
export function processPlan({ cores, asked, development, jobs }: Machine): ProcessPlan {
  const serving = development ? 1 : (asked ?? Math.min(cores, mostUnasked));
  return { serving, clockApart: serving > 1 && jobs === "on" };
}

/** What whoever starts the portal is told: what it uses, and what it would use of a larger machine. */
export function processWords({ serving, clockApart }: ProcessPlan, cores: number): string {
  const answer = serving === 1 ? "1 process answers" : `${serving} processes answer`;
  const clock = clockApart ? ", one more runs what is due by the clock" : "";
  const on = `on ${cores} ${cores === 1 ? "core" : "cores"}`;
  const more = `one for each core up to ${mostUnasked}, unless WENJI_PROCESSES says how many`;
  return `${answer} ${on}${clock}. ${more.charAt(0).toUpperCase()}${more.slice(1)}.`;
}
