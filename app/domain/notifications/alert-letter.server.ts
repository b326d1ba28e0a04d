import { eq } from "drizzle-orm";
import type { Deps } from "#app/platform/deps.ts";
import type { Letter } from "#app/platform/post.ts";
import { alertContacts, alerts } from "#db/schema/alerts.ts";
import type { deliveries } from "#db/schema/notifications.ts";
import { noticeWords } from "../administration/template-register.server.ts";
import { civilDateOf } from "../calendar/day-in-zone.ts";
import { filterOfAlert, followedPath } from "../needs/alerts/alert-filter.ts";
import { newsOfParticulars } from "../needs/alerts/alert-news.ts";
import { alertToken } from "../needs/alerts/alert-token.server.ts";
import { filterNames, namesFrom } from "../needs/alerts/filter-names.server.ts";
import { readingNow } from "../needs/alerts/filter-reading.server.ts";
import { filterWords } from "../needs/alerts/filter-words.ts";
import { followedNeeds } from "../needs/alerts/followed-needs.server.ts";
import { standingOf } from "../needs/alerts/followed-standings.server.ts";
import { isNews } from "../needs/alerts/need-facts.ts";
import { needFits } from "../needs/alerts/need-fits.ts";
import { categoryKind } from "../needs/category-register.server.ts";
import { contactsOf } from "../people/person-contacts.server.ts";
import { sealedPlace } from "../people/sealed-place.ts";
import { daysOf } from "../privacy/retention-queries.server.ts";
import { withKeptWords } from "../text/kept-words.ts";
import type { Lang, Translate } from "../text/language.ts";

type Delivery = typeof deliveries.$inferSelect;
type Alert = typeof alerts.$inferSelect;

/**
 * The letter of an alert as it reads now: what is hidden by now is not named, nor what no longer fits: that a need lies here
 * may not be public any more. Undefined when its reader has stopped it, or nothing is left to tell. The last of one need says that it is.
 */
export async function alertLetter(deps: Deps, delivery: Delivery): Promise<Letter | undefined> {
  const [alert] = await deps.db.read.select().from(alerts).where(eq(alerts.id, delivery.subjectId));
  const isHeard = alert?.state === "active" || alert?.state === "over";
  const to = isHeard ? await addressOf(deps, alert) : undefined;
  if (!alert || !to) return undefined;
  const kept = await noticeWords(deps.db.read, "alert-digest");
  const words = new Map([...kept[alert.locale], ...(await categoryNames(deps, alert.locale))]);
  const t = withKeptWords(deps.i18n.translate(alert.locale), words);
  const { named, more, least } = newsOfParticulars(delivery.particulars);
  const needs = await followedNeeds(
    deps.db.read,
    named.map(({ needId }) => needId),
  );
  const filter = filterOfAlert(alert.query);
  const reading = await readingNow(deps.db.read);
  const lines = named.flatMap(({ needId, news }) => {
    const need = needs.get(needId);
    if (!need || !isNews(need) || !needFits(need, filter, reading)) return [];
    const values = { title: need.title, category: t(`needs.category.${need.category}`) };
    const line = t(`alerts.letter.${news}`, { ...values, state: t(`needs.state.${need.state}`) });
    return [`• ${line}\n  ${deps.origin}/needs/${need.number}`];
  });
  const last = alert.state === "over" ? await lastWords(deps, t, alert) : [];
  if (lines.length === 0 && last.length === 0) return undefined;
  const followed = filterWords(t, filter, await filterNames(namesFrom(deps), filter));
  const list = `${deps.origin}${followedPath(alert.query)}`;
  const unsubscribe = `${deps.origin}/alerts/${alertToken(deps, alert.id)}`;
  const parts = [
    t("messages.alert-digest.text", { named: followed }),
    ...lines,
    ...(more > 0
      ? [`${t(least ? "alerts.letter.more-least" : "alerts.letter.more", { count: more })}\n${list}`]
      : []),
    ...last,
    "—",
    t(`alerts.letter.why-${alert.pace}`, { followed, day: civilDateOf(alert.madeAt, deps.zone) }),
    `${t(last.length > 0 ? "alerts.letter.stop-over" : "alerts.letter.stop")}\n${unsubscribe}`,
  ];
  const subject = t("messages.alert-digest.title", { named: followed });
  return { id: delivery.messageId, to, subject, text: parts.join("\n\n"), unsubscribe };
}

/** That this letter is the last, why, and what happens when the need goes on. */
async function lastWords({ db }: Deps, t: Translate, { query, personId }: Alert): Promise<string[]> {
  const standing = await standingOf(db.read, filterOfAlert(query));
  if (standing === "open") return [];
  const days = await daysOf(db.read, "alerts");
  const kept = personId === null ? [t("alerts.letter.over-kept", { count: days })] : [];
  return [t(`alerts.letter.over-${standing}`, { count: days }), ...kept];
}

/** Categories as administrators call them now, which may be others than the portal came with. */
const categoryNames = async ({ db }: Deps, lang: Lang) =>
  [...(await categoryKind.readAll(db.read))].map(
    ([code, { name }]) => [`needs.category.${code}`, name[lang]] as const,
  );

async function addressOf(deps: Deps, { id, personId }: Alert): Promise<string | undefined> {
  if (personId !== null) {
    const own = await contactsOf(deps, deps.db.read, personId);
    return own.find(({ kind }) => kind === "email")?.address;
  }
  const [kept] = await deps.db.read.select().from(alertContacts).where(eq(alertContacts.alertId, id));
  return kept && deps.secrets.open(sealedPlace("alert_contacts", id), kept.sealed);
}
