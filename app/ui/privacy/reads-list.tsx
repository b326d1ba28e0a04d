import type { ReadLine } from "#app/domain/privacy/desk-view.ts";
import { nameIn } from "#app/ui/needs/named.ts";
import { usePage } from "#app/ui/page-context.tsx";
import { Empty } from "#app/ui/primitives/empty.tsx";
import { Moment } from "#app/ui/primitives/moment.tsx";
import { Pages } from "#app/ui/primitives/pages.tsx";

/** Who of the office looked at one's contact or document: role and unit, name, when, about which need or entity, and why. */
export function ReadsList({ reads, page, more }: { reads: ReadLine[]; page: number; more: boolean }) {
  const { t, lang } = usePage();
  if (reads.length === 0) return <Empty text={t("privacy.reads.none")} />;
  return (
    <>
      <ul className="records">
        {reads.map(({ id, at, role, purpose, words, reader, unit, number, entity }) => (
          <li key={id}>
            <Moment at={at} />{" "}
            {[t(`audit.role.${role}`), unit && nameIn(lang, unit), reader].filter(Boolean).join(" · ")}
            <p>
              {number && <a href={`/needs/${number}`}>{number}</a>}
              {entity} {[t(`privacy.purposes.${purpose}`), words].filter(Boolean).join(": ")}
            </p>
          </li>
        ))}
      </ul>
      <Pages href="/account/privacy" page={page} more={more} />
    </>
  );
}
