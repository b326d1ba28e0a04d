import { eq } from "drizzle-orm";
import { isLang } from "#app/domain/text/language.ts";
import type { Deps } from "#app/platform/deps.ts";
import type { Letter } from "#app/platform/post.ts";
import { user } from "#db/schema/identity.ts";
import { needContacts } from "#db/schema/needs.ts";
import type { deliveries } from "#db/schema/notifications.ts";
import { people } from "#db/schema/people.ts";
import { subjectsOf } from "./message-subjects.server.ts";
import { messageLink, messageWords } from "./message-words.ts";

type Delivery = typeof deliveries.$inferSelect;

/** The letter as it reads now: address, language and words are read again at sending. Undefined: nobody to reach. */
export async function letterFor(deps: Deps, delivery: Delivery): Promise<Letter | undefined> {
  const reader = await readerOf(deps, delivery);
  if (!reader) return undefined;
  const t = deps.i18n.translate(isLang(reader.locale) ? reader.locale : "zh-CN");
  const subjects = await subjectsOf(deps.db.read, [delivery]);
  const { title, text } = messageWords(t, delivery, subjects.get(delivery.subjectId));
  const link = `${deps.origin}${messageLink(delivery, subjects.get(delivery.subjectId), reader.guest)}`;
  return { id: delivery.messageId, to: reader.to, subject: title, text: `${text}\n\n${link}` };
}

type Reader = { to: string; locale: string; guest: boolean };

async function readerOf({ db }: Deps, { recipient, channel }: Delivery): Promise<Reader | undefined> {
  const [kind, id] = recipient.split(":");
  if (!id) return undefined;
  if (kind === "need-contact") {
    const [row] = await db.read.select().from(needContacts).where(eq(needContacts.needId, id));
    return row && { to: row.contact, locale: row.locale, guest: true };
  }
  const [row] = await db.read
    .select({ email: user.email, mobile: user.phoneNumber, locale: people.locale })
    .from(people)
    .innerJoin(user, eq(user.id, people.id))
    .where(eq(people.id, id));
  const to = channel === "email" ? row?.email : row?.mobile;
  return row && to ? { to, locale: row.locale, guest: false } : undefined;
}
