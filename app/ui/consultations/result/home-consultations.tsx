import type { ConsultationLine } from "#app/domain/consultations/consultation-view.ts";
import type { FreshResult } from "#app/domain/consultations/result/consulted-on.ts";
import { resultPath } from "#app/domain/consultations/result/result-filter.ts";
import { useT } from "#app/ui/page-context.tsx";
import { InOwnLanguage } from "#app/ui/primitives/in-own-language.tsx";
import { Day } from "#app/ui/primitives/moment.tsx";
import { ConsultationList } from "../consultation-list.tsx";

type Props = { running: readonly ConsultationLine[]; fresh: readonly FreshResult[] };

/** What one can speak to now, with the days that are left, and what was lately made of what was said. */
export function HomeConsultations({ running, fresh }: Props) {
  const t = useT();
  if (running.length + fresh.length === 0) return null;
  return (
    <section className="home-consultations">
      <div className="home-head">
        <h2>{t("results.home")}</h2>
        <a href="/consultations">{t("consultations.title")}</a>
      </div>
      <ConsultationList lines={running} base="/consultations" />
      {fresh.length > 0 && <h3>{t("results.fresh")}</h3>}
      <ul className="plain-list">
        {fresh.map(({ number, title, answeredAt }) => (
          <li key={number}>
            <a href={resultPath(number)}>
              <InOwnLanguage words={title} />
            </a>
            <span className="facts">
              <span>
                {t("results.published")} <Day at={answeredAt} />
              </span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
