import type { EventLine } from "#app/domain/outreach/events/event-view.ts";
import { usePage } from "#app/ui/page-context.tsx";
import { InOwnLanguage } from "#app/ui/primitives/in-own-language.tsx";
import { When } from "./when.tsx";

/** Events as a list: what, when, where, and in words when one was cancelled. */
export function EventList({ lines, base }: { lines: readonly EventLine[]; base: string }) {
  const { t, lang } = usePage();
  return (
    <ul className="policy-list">
      {lines.map((line) => (
        <li key={line.number}>
          <a href={`${base}/${line.number}`}>{lang === "en" ? line.titleEn : line.title}</a>
          <p className="facts">
            <span>{t(`outreach.event-kind.${line.kind}`)}</span>
            <When from={line.startsAt} until={line.endsAt} />
            <span>
              <InOwnLanguage words={line.placeLabel} />
            </span>
            {line.state === "cancelled" && <strong>{t("outreach.events.is-cancelled")}</strong>}
            {line.attended !== null && <span>{t("outreach.events.attended", { count: line.attended })}</span>}
          </p>
        </li>
      ))}
    </ul>
  );
}
