import { eq } from "drizzle-orm";
import { withKeptWords } from "#app/domain/text/kept-words.ts";
import { isLang } from "#app/domain/text/language.ts";
import type { Deps } from "#app/platform/deps.ts";
import type { Letter } from "#app/platform/post.ts";
import { needContacts, needs } from "#db/schema/needs.ts";
import type { deliveries } from "#db/schema/notifications.ts";
import { people } from "#db/schema/people.ts";
import { noticeWords } from "../administration/template-register.server.ts";
import { queryCodeOf } from "../needs/query-code.server.ts";
import { spacedQueryCode } from "../needs/query-code.ts";
import { maskedContact } from "../people/contact.ts";
import { contactsOf } from "../people/person-contacts.server.ts";
import { replacedContact } from "../people/replaced-contact.server.ts";
import { sealedPlace } from "../people/sealed-place.ts";
import { alertLetter } from "./alert-letter.server.ts";
import { subjectsOf } from "./message-subjects.server.ts";
import { messageLink, messageWords } from "./message-words.ts";

type Delivery = typeof deliveries.$inferSelect;

/** The letter as it reads now: address, language and words are read again at sending. Undefined: nobody to reach. */
export async function letterFor(deps: Deps, delivery: Delivery): Promise<Letter | undefined> {
  if (delivery.subjectKind === "alert") return await alertLetter(deps, delivery);
  const reader = await readerOf(deps, delivery);
  if (!reader) return undefined;
  const lang = isLang(reader.locale) ? reader.locale : "zh-CN";
  const kept = await noticeWords(deps.db.read, delivery.template);
  const t = withKeptWords(deps.i18n.translate(lang), kept[lang]);
  const subject = (await subjectsOf(deps.db.read, [delivery], deps.placesFile)).get(delivery.subjectId);
  const { title, text } = messageWords(t, delivery, { number: "", ...subject, contact: reader.contact });
  const link = `${deps.origin}${messageLink(delivery, subject, reader.asked?.number)}`;
  const opens = delivery.subjectKind === "need" ? reader.asked?.code : undefined;
  const code = opens && t("messages.query-code", { code: spacedQueryCode(opens) });
  const parts = [text, ...(code ? [code] : []), link];
  return { id: delivery.messageId, to: reader.to, subject: title, text: parts.join("\n\n") };
}

type Reader = {
  to: string;
  locale: string;
  /** The need of a guest, and the code that opens it, for who proved that this contact is theirs. */
  asked?: { number: string; code: string | undefined };
  /** What stands in the place of where the letter goes, as far as its reader may know it. */
  contact?: string | undefined;
};

async function readerOf(deps: Deps, { recipient, channel }: Delivery): Promise<Reader | undefined> {
  const [kind, id] = recipient.split(":");
  if (!id) return undefined;
  if (kind === "need-contact") {
    const [row] = await deps.db.read
      .select({
        ...{ sealed: needContacts.sealed, locale: needContacts.locale },
        ...{ number: needs.number, digest: needs.queryCodeDigest, enteredBy: needs.enteredBy },
      })
      .from(needContacts)
      .innerJoin(needs, eq(needs.id, needContacts.needId))
      .where(eq(needContacts.needId, id));
    const place = sealedPlace("need_contacts", id);
    if (!row) return undefined;
    // What staff noted down on the phone may be somebody else's address.
    const code = row.digest !== null && row.enteredBy === null ? queryCodeOf(deps, id) : undefined;
    const asked = { number: row.number, code };
    return { to: deps.secrets.open(place, row.sealed), locale: row.locale, asked };
  }
  if (kind === "replaced-contact") return await formerReader(deps, id);
  const [row] = await deps.db.read.select({ locale: people.locale }).from(people).where(eq(people.id, id));
  const kindOf = { email: "email", sms: "mobile", portal: undefined } as const;
  const to = (await contactsOf(deps, deps.db.read, id)).find(({ kind }) => kind === kindOf[channel]);
  return row && to ? { to: to.address, locale: row.locale } : undefined;
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
  return row && { to: replaced.was, locale: row.locale, contact };
}
