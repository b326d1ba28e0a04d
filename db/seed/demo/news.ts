import { sql } from "drizzle-orm";
import { deliverLetters } from "#app/domain/notifications/deliver.server.ts";
import { demoPostBox } from "#app/domain/notifications/demo-post-box.server.ts";
import { reactToEvents } from "#app/domain/notifications/react.server.ts";
import { tellingsOf } from "#app/domain/reactions.server.ts";
import type { Deps } from "#app/platform/deps.ts";

/** Neighbours read what concerns them in the portal only, staff have e-mail, residents one or the other. */
export async function chooseNotices({ db }: Deps): Promise<void> {
  await db.write(async (tx) => {
    await tx.run(sql`UPDATE people SET tell_by_sms = 0, tell_by_email = 0 WHERE id LIKE 'neighbour-%'`);
    await tx.run(sql`UPDATE people SET tell_by_sms = 0 WHERE id NOT LIKE 'resident-%'`);
    await tx.run(
      sql`UPDATE people SET tell_by_sms = substr(id, 10) % 2, tell_by_email = 1 - substr(id, 10) % 2 WHERE id LIKE 'resident-%'`,
    );
    await tx.run(
      sql`UPDATE people SET tell_by_email = 1 WHERE id IN (SELECT id FROM "user" WHERE phone_number_verified IS NULL)`,
    );
  });
}

/** What happened so long ago told everybody long since: those events tell nobody any more. */
export async function forgetOldNews({ db }: Deps): Promise<void> {
  await db.write((tx) => tx.run(sql`DELETE FROM pending_reactions`));
}

/** Tells those concerned at the moment itself, as the portal's jobs would; letters go into the demo's box alone. */
export async function spreadNews(deps: Deps): Promise<void> {
  const box = (channel: "email" | "sms") => demoPostBox(deps, channel);
  const boxed = { ...deps, post: { email: box("email"), sms: box("sms") } };
  while ((await reactToEvents(boxed, tellingsOf)) > 0);
  while ((await deliverLetters(boxed, "demo")) > 0);
}
