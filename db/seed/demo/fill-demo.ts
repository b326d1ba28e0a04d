import { loadRulebook } from "#app/domain/calendar/rulebook.server.ts";
import { gazetteer } from "#app/domain/geo/gazetteer.server.ts";
import { clockAt } from "#app/platform/clock.ts";
import type { Deps } from "#app/platform/deps.ts";
import { bringInCast } from "./cast.ts";
import { demoConsultations } from "./consultation-content.ts";
import { demoContent } from "./content.ts";
import { layGround } from "./ground.ts";
import { demoEntities } from "./market-content.ts";
import { moreResidents } from "./more-residents.ts";
import { chooseNotices, forgetOldNews, spreadNews } from "./news.ts";
import { almanacAt, hour, momentAgo } from "./office-hours.ts";
import { demoPlanNotice } from "./plan-notice-content.ts";
import { demoReach } from "./reach-steps.ts";
import type { Stage } from "./stage.ts";
import { demoSurveys } from "./survey-steps.ts";
import { stepsOfTheYear } from "./year.ts";

const placesFile = "content/demo/gazetteer.json";
const neighbours = 72;
/** What happened longer ago told everybody long since. */
const newsDays = 3;

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
  await chooseNotices(then);
  const places = await gazetteer(placesFile);
  const stage: Stage = {
    ...{ deps: then, cast, almanac, places },
    ...{ needs: new Map(), summaries: new Map(), tasks: new Map() },
    ...{ entities: new Map(), notices: new Map(), consultations: new Map() },
  };
  const residents = cast.residents.map(({ id }) => id);
  const steps = stepsOfTheYear(almanac, content, residents, await demoEntities(), {
    ...{ notice: await demoPlanNotice(), consultations: await demoConsultations() },
    surveys: await demoSurveys(),
    reach: await demoReach(),
  });
  const news = steps.findIndex(({ at }) => at > momentAgo(almanac, newsDays, 0));
  for (const [done, step] of steps.entries()) {
    if (done === news) await forgetOldNews(then);
    clock.moveTo(new Date(step.at).toISOString());
    await step.do(stage).catch((error: unknown) => {
      const why = error instanceof Error ? error.message : String(error);
      throw new Error(`the demo's ${step.subject}: ${step.what} at ${clock.now()}: ${why}`, { cause: error });
    });
    if (news >= 0 && done >= news) await spreadNews(then);
    await onProgress((done + 1) / steps.length);
  }
  if (news < 0) await forgetOldNews(then);
}
