import { eq } from "drizzle-orm";
import type { Deps } from "#app/platform/deps.ts";
import { roleGrants } from "#db/schema/people.ts";
import type { RegisterEffect } from "../administration/register-effect.ts";
import { civilDateOf } from "../calendar/day-in-zone.ts";
import { type Decision, refuse } from "../decision.ts";
import type { Actor } from "../people/actor.ts";
import { isAnotherAdministrator } from "../people/end-role.server.ts";
import { rolesHeld } from "../people/roles-held-queries.server.ts";
import { conflictsOf } from "./duties-apart.ts";
import { type Giving, whatSpeaksAgainst } from "./give-role.server.ts";
import { endingEffects, givingEffects } from "./role-effect-list.ts";
import { roleEffects } from "./role-effects-queries.server.ts";

type Preview = Decision<{ effects: RegisterEffect[] }, string>;
type Asked = Pick<Deps, "db" | "clock" | "zone">;

/** What giving a role would touch, or why it can't be given. Nothing is kept. */
export async function previewGiving({ db, clock, zone }: Asked, by: Actor, giving: Giving): Promise<Preview> {
  const now = clock.now();
  const against = await whatSpeaksAgainst(db.read, by, giving, { now, today: civilDateOf(now, zone) });
  if (against) return refuse(against);
  const held = await rolesHeld(db.read, giving.personId, now);
  const conflicts = conflictsOf(
    giving.role,
    held.map(({ role }) => role),
  );
  return {
    ok: true,
    effects: givingEffects(await roleEffects(db.read, giving.personId, giving, now), conflicts),
  };
}

/** What ending a grant would touch. */
export async function previewEnding({ db, clock }: Asked, grantId: string): Promise<Preview> {
  const [grant] = await db.read.select().from(roleGrants).where(eq(roleGrants.id, grantId));
  if (!grant) return refuse("not-found");
  const now = clock.now();
  if (grant.role === "administrator" && !(await isAnotherAdministrator(db.read, grant.personId, now)))
    return refuse("last-administrator");
  const effects = await roleEffects(db.read, grant.personId, grant, now);
  return { ok: true, effects: endingEffects(effects, Boolean(grant.territoryId ?? grant.unitId)) };
}
