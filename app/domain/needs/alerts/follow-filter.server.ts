import { eq, inArray } from "drizzle-orm";
import type { Deps } from "#app/platform/deps.ts";
import type { Tx } from "#db/client.ts";
import { alertContacts, alerts } from "#db/schema/alerts.ts";
import { appendEvent } from "../../audit/append-event.server.ts";
import { type Decision, refuse } from "../../decision.ts";
import { about } from "../../events.ts";
import { type Person, visitor } from "../../people/actor.ts";
import type { Contact } from "../../people/contact.ts";
import { contactLookups } from "../../people/contact-digest.server.ts";
import type { CodeRefusal } from "../../people/one-time-code.ts";
import { sealedPlace } from "../../people/sealed-place.ts";
import { spendCodeIn } from "../../people/spend-code.server.ts";
import type { Lang } from "../../text/language.ts";
import { loadNeed } from "../load-need.server.ts";
import { isPublicNeed } from "../need-policy.ts";
import { filterOfAlert } from "./alert-filter.ts";
import { isKeptForATime, stateFollowing } from "./alert-moves.ts";
import { type AlertHears, type AlertPace, mostAlerts } from "./alert-terms.ts";
import { dueByPace } from "./due-by-pace.server.ts";
import { standingOf } from "./followed-standings.server.ts";
import { beFound } from "./keep-keys.server.ts";

/** A signed-in person, or an e-mail address that the code proves. */
export type Follower = Person | { kind: "guest-contact"; contact: Contact; codeId: string; code: string };
type Asked = { query: string; pace: AlertPace; hears: AlertHears; lang: Lang };

/**
 * Follows a filter of the needs map. The same filter again is the same alert with what is chosen now. Of somebody without an
 * account nothing is kept, and nothing is ever sent, before the code has come back.
 */
export function followFilter(
  deps: Deps,
  follower: Follower,
  asked: Asked,
): Promise<Decision<{ alertId: string }, "not-found" | "too-many-alerts" | CodeRefusal>> {
  return deps.db.write(async (tx) => {
    if (!(await isSeen(tx, asked.query))) return refuse("not-found");
    if (follower.kind === "guest-contact") {
      const spent = await spendCodeIn(tx, deps, { ...follower, purpose: "alert" });
      if (!spent.ok) return spent;
    }
    const mine = await alertsOf(tx, deps, follower);
    const same = mine.find(({ query }) => query === asked.query);
    const inForce = mine.filter(({ id, state }) => id !== same?.id && !isKeptForATime(state)).length;
    if (inForce >= mostAlerts) return refuse("too-many-alerts");
    const now = await startingNow(tx, deps, asked.query);
    const alertId = same
      ? await takeUp(tx, deps, same.id, asked, now)
      : await begin(tx, deps, follower, asked, now);
    await beFound(tx, alertId, asked.query);
    const { pace, hears } = asked;
    const by =
      follower.kind === "person"
        ? { actor: follower, role: "resident" }
        : { actor: visitor, role: "visitor" };
    await appendEvent(
      tx,
      { ...by, at: deps.clock.now() },
      { type: "AlertMade", subject: about("alert", alertId), particulars: { pace, hears } },
    );
    return { ok: true, alertId };
  });
}

/** One need is followed only where a passer-by sees it. */
async function isSeen(tx: Tx, query: string): Promise<boolean> {
  const { need: number } = filterOfAlert(query);
  const found = number && (await loadNeed(tx, { number }));
  return !number || Boolean(found && isPublicNeed(found.facts));
}

/** Those of a person, or of an address: its digest under any key that is still in use. */
async function alertsOf(tx: Tx, deps: Deps, follower: Follower) {
  const { id, query, state } = alerts;
  if (follower.kind === "person")
    return await tx.select({ id, query, state }).from(alerts).where(eq(alerts.personId, follower.id));
  return await tx
    .select({ id, query, state })
    .from(alertContacts)
    .innerJoin(alerts, eq(alerts.id, alertContacts.alertId))
    .where(inArray(alertContacts.digest, [...contactLookups(deps, follower.contact)]));
}

type Starting = Pick<typeof alerts.$inferInsert, "state" | "endedAt" | "changedAt">;

/** Of a need that is closed nothing comes unless it goes on: that is waited for no longer than what was stopped is kept. */
async function startingNow(tx: Tx, { clock }: Deps, query: string): Promise<Starting> {
  const state = stateFollowing(await standingOf(tx, filterOfAlert(query)));
  const at = clock.now();
  return { state, endedAt: isKeptForATime(state) ? at : null, changedAt: at };
}

async function takeUp(tx: Tx, deps: Deps, id: string, { pace, hears, lang }: Asked, now: Starting) {
  await tx
    .update(alerts)
    .set({ pace, hears, locale: lang, ...now })
    .where(eq(alerts.id, id));
  await dueByPace(tx, deps, id, pace);
  return id;
}

async function begin(tx: Tx, deps: Deps, follower: Follower, asked: Asked, now: Starting) {
  const alertId = deps.ids.next();
  const { query, pace, hears, lang } = asked;
  await tx.insert(alerts).values({
    ...{ id: alertId, personId: follower.kind === "person" ? follower.id : null, locale: lang },
    ...{ query, pace, hears, madeAt: now.changedAt, ...now },
  });
  if (follower.kind === "guest-contact") {
    const [digest] = contactLookups(deps, follower.contact);
    const sealed = deps.secrets.seal(sealedPlace("alert_contacts", alertId), follower.contact.address);
    await tx.insert(alertContacts).values({ alertId, digest, ...sealed });
  }
  return alertId;
}
