import { eq } from "drizzle-orm";
import { withKeptWords } from "#app/domain/text/kept-words.ts";
import { isLang } from "#app/domain/text/language.ts";
import type { Deps } from "#app/platform/deps.ts";
import type { Letter } from "#app/platform/post.ts";
import { needContacts } from "#db/schema/needs.ts";
import type { deliveries } from "#db/schema/notifications.ts";
import { people } from "#db/schema/people.ts";
import { noticeWords } from "../administration/template-register.server.ts";
import { contactsOf } from "../people/person-contacts.server.ts";
import { sealedPlace } from "../people/sealed-place.ts";
import { subjectsOf } from "./message-subjects.server.ts";
import { messageLink, messageWords } from "./message-words.ts";

type Delivery = typeof deliveries.$inferSelect;

/** The letter as it reads now: address, language and words are read again at sending. Undefined: nobody to reach. */
export async function letterFor(deps: Deps, delivery: Delivery): Promise<Letter | undefined> {
  const reader = await readerOf(deps, delivery);
  if (!reader) return undefined;
  const lang = isLang(reader.locale) ? reader.locale : "zh-CN";
  const kept = await noticeWords(deps.db.read, delivery.template);
  const t = withKeptWords(deps.i18n.translate(lang), kept[lang]);
  const subjects = await subjectsOf(deps.db.read, [delivery]);
  const { title, text } = messageWords(t, delivery, subjects.get(delivery.subjectId));
  const link = `${deps.origin}${messageLink(delivery, subjects.get(delivery.subjectId), reader.guest)}`;
  return { id: delivery.messageId, to: reader.to, subject: title, text: `${text}\n\n${link}` };
}

type Reader = { to: string; locale: string; guest: boolean };

async function readerOf(deps: Deps, { recipient, channel }: Delivery): Promise<Reader | undefined> {
  const [kind, id] = recipient.split(":");
  if (!id) return undefined;
  if (kind === "need-contact") {
    const [row] = await deps.db.read.select().from(needContacts).where(eq(needContacts.needId, id));
    const place = sealedPlace("need_contacts", id);
    return row && { to: deps.secrets.open(place, row.sealed), locale: row.locale, guest: true };
  }
  const [row] = await deps.db.read.select({ locale: people.locale }).from(people).where(eq(people.id, id));
  const kindOf = { email: "email", sms: "mobile", portal: undefined } as const;
  const to = (await contactsOf(deps, deps.db.read, id)).find(({ kind }) => kind === kindOf[channel]);
  return row && to ? { to: to.address, locale: row.locale, guest: false } : undefined;
}
