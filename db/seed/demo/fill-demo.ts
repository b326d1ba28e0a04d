import { sql } from "drizzle-orm";
import { loadRulebook } from "#app/domain/calendar/rulebook.server.ts";
import { gazetteer } from "#app/domain/geo/gazetteer.server.ts";
import { clockAt } from "#app/platform/clock.ts";
import type { Deps } from "#app/platform/deps.ts";
import { bringInCast } from "./cast.ts";
import { demoContent } from "./content.ts";
import { layGround } from "./ground.ts";
import { moreResidents } from "./more-residents.ts";
import { type Almanac, almanacAt, hour, momentAgo } from "./office-hours.ts";
import type { Stage } from "./stage.ts";
import { stepsOfTheYear } from "./year.ts";

const placesFile = "content/demo/gazetteer.json";
const neighbours = 72;
/** What happened longer ago told everybody long since. */
const newsDays = 4;

/**
 * Fills a database that holds the rulebook and the plans, and nothing else, with the demo's year: every step is the portal's
 * own command, at its own moment. Throws when a command refuses. `onProgress` hears the share done, from 0 to 1.
 */
export async function fillDemo(deps: Deps, onProgress: (share: number) => Promise<void>): Promise<void> {
  const content = await demoContent();
  const { calendar } = await loadRulebook(deps.db.read);
  const almanac = almanacAt(deps.clock.now(), deps.zone, calendar);
  const clock = clockAt(new Date(momentAgo(almanac, 350, 9 * hour)).toISOString());
  const then = { ...deps, clock };
  await layGround(deps.db, content);
  const cast = await bringInCast(then, [...content.people, ...moreResidents(neighbours)]);
  const places = await gazetteer(placesFile);
  const stage: Stage = {
    ...{ deps: then, cast, almanac, places },
    ...{ needs: new Map(), summaries: new Map(), tasks: new Map() },
  };
  const residents = cast.residents.map(({ id }) => id);
  const steps = stepsOfTheYear(almanac, content, residents);
  for (const [done, step] of steps.entries()) {
    clock.moveTo(new Date(step.at).toISOString());
    await step.do(stage).catch((error: unknown) => {
      const why = error instanceof Error ? error.message : String(error);
      throw new Error(`the demo's ${step.subject}: ${step.what} at ${clock.now()}: ${why}`, { cause: error });
    });
    await onProgress((done + 1) / steps.length);
  }
  await forgetOldNews(deps, almanac);
}

/** Neighbours read what concerns them in the portal only; events that are no news any more tell nobody. */
async function forgetOldNews({ db }: Deps, { now }: Almanac) {
  const since = new Date(Date.parse(now) - newsDays * 24 * hour).toISOString();
  await db.write(async (tx) => {
    await tx.run(sql`UPDATE people SET tell_by_sms = 0, tell_by_email = 0 WHERE id LIKE 'neighbour-%'`);
    await tx.run(sql`DELETE FROM pending_reactions WHERE due_at < ${since}`);
  });
}
