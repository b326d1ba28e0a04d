import type { ApplicationView } from "#app/domain/notices/notice-view.ts";
import { useT } from "#app/ui/page-context.tsx";
import { InOwnLanguage } from "#app/ui/primitives/in-own-language.tsx";
import { Moment } from "#app/ui/primitives/moment.tsx";

/** Applications for a hearing: whose, on which notice, and what was decided. */
export function ApplicationList({ applications }: { applications: readonly ApplicationView[] }) {
  const t = useT();
  return (
    <ul className="plain-list">
      {applications.map(({ id, name, noticeNumber, outcome, at }) => (
        <li key={id}>
          <a href={`/office/hearing-applications/${id}`}>
            <InOwnLanguage words={name} /> · {noticeNumber}
          </a>
          <span className="facts">
            <span>{t(`notices.application.${outcome ?? "waiting"}`)}</span>
            <Moment at={at} />
          </span>
        </li>
      ))}
    </ul>
  );
}
