import { eq } from "drizzle-orm";
import { withKeptWords } from "#app/domain/text/kept-words.ts";
import { isLang } from "#app/domain/text/language.ts";
import type { Deps } from "#app/platform/deps.ts";
import type { Letter } from "#app/platform/post.ts";
import { needContacts } from "#db/schema/needs.ts";
import type { deliveries } from "#db/schema/notifications.ts";
import { people } from "#db/schema/people.ts";
import { noticeWords } from "../administration/template-register.server.ts";
import { maskedContact } from "../people/contact.ts";
import { contactsOf } from "../people/person-contacts.server.ts";
import { replacedContact } from "../people/replaced-contact.server.ts";
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
  const subject = (await subjectsOf(deps.db.read, [delivery])).get(delivery.subjectId);
  const { title, text } = messageWords(t, delivery, { number: "", ...subject, contact: reader.contact });
  const link = `${deps.origin}${messageLink(delivery, subject, reader.guest)}`;
  return { id: delivery.messageId, to: reader.to, subject: title, text: `${text}\n\n${link}` };
}

type Reader = {
  to: string;
  locale: string;
  guest: boolean;
  /** What stands in the place of where the letter goes, as far as its reader may know it. */
  contact?: string | undefined;
};

async function readerOf(deps: Deps, { recipient, channel }: Delivery): Promise<Reader | undefined> {
  const [kind, id] = recipient.split(":");
  if (!id) return undefined;
  if (kind === "need-contact") {
    const [row] = await deps.db.read.select().from(needContacts).where(eq(needContacts.needId, id));
    const place = sealedPlace("need_contacts", id);
    return row && { to: deps.secrets.open(place, row.sealed), locale: row.locale, guest: true };
  }
  if (kind === "replaced-contact") return await formerReader(deps, id);
  const [row] = await deps.db.read.select({ locale: people.locale }).from(people).where(eq(people.id, id));
  const kindOf = { email: "email", sms: "mobile", portal: undefined } as const;
  const to = (await contactsOf(deps, deps.db.read, id)).find(({ kind }) => kind === kindOf[channel]);
  return row && to ? { to: to.address, locale: row.locale, guest: false } : undefined;
}

/** Whoever reads at a contact that was replaced may be its only rightful owner: the new one is shown as a hint alone. */
async function formerReader(deps: Deps, id: string): Promise<Reader | undefined> {
  const replaced = await replacedContact(deps, deps.db.read, id);
  if (!replaced) return undefined;
  const [row] = await deps.db.read
    .select({ locale: people.locale })
    .from(people)
    .where(eq(people.id, replaced.personId));
  const contact = replaced.now && maskedContact(replaced.now);
  return row && { to: replaced.was, locale: row.locale, guest: false, contact };
}
