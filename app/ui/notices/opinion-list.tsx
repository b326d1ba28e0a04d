import type { OpinionView } from "#app/domain/notices/notice-view.ts";
import { EntityLabelPart } from "#app/ui/needs/entity-label-part.tsx";
import { usePage } from "#app/ui/page-context.tsx";
import { Moment } from "#app/ui/primitives/moment.tsx";
import { Written } from "#app/ui/primitives/written.tsx";

type ListProps = {
  /** The planId that changed parts belong to. */
  planId: string;
  opinions: readonly OpinionView[];
  /** While it is open its author may take one back. */
  withdrawAt?: string | undefined;
};

/** Opinions in their order: who, about what, in which words, and what was made of it once that is announced. */
export function OpinionList({ planId, opinions, withdrawAt }: ListProps) {
  return (
    <ol className="plain-list opinion-list">
      {opinions.map((opinion) => (
        <Opinion key={opinion.id} {...{ planId, opinion, withdrawAt }} />
      ))}
    </ol>
  );
}

function Opinion({ planId, opinion, withdrawAt }: Omit<ListProps, "opinions"> & { opinion: OpinionView }) {
  const { t } = usePage();
  const { id, position, name, entity, interested, affected, words, about, at, own, publication } = opinion;
  return (
    <li id={`opinion-${position}`}>
      <p className="facts">
        <strong>{t("notices.opinion.position", { position })}</strong>
        {entity ? <EntityLabelPart entity={entity} /> : <span>{name}</span>}
        {interested && <span className="role">{t("notices.opinion.interested")}</span>}
        {about.href && about.label ? (
          <a href={about.href}>{about.label}</a>
        ) : (
          <span>{about.label ?? t("notices.opinion.whole")}</span>
        )}
        <Moment at={at} />
        {own && !opinion.withdrawn && withdrawAt && (
          <a href={`${withdrawAt}/${id}/withdrawal`}>{t("notices.opinion.withdraw")}</a>
        )}
      </p>
      <Written words={words} />
      {affected && <p>{t("notices.opinion.affected", { affected })}</p>}
      {opinion.withdrawn && <p className="quiet">{t("notices.opinion.withdrawn")}</p>}
      {!opinion.withdrawn && publication !== "published" && (
        <p className="quiet">
          {t(publication === "refused" ? "notices.opinion.refused" : "notices.opinion.waiting")}
        </p>
      )}
      {opinion.treatment && <TreatmentPart planId={planId} treatment={opinion.treatment} />}
    </li>
  );
}

type Treated = NonNullable<OpinionView["treatment"]>;
function TreatmentPart({ planId, treatment }: { planId: string; treatment: Treated }) {
  const { t, lang } = usePage();
  const { adoption, reason, changed } = treatment;
  return (
    <div className="opinion-treatment">
      <p>
        <strong>{t(`notices.adoption.${adoption}`)}</strong> ·{" "}
        {lang === "en" ? treatment.unitEn : treatment.unit}
      </p>
      <Written words={reason} />
      {changed.length > 0 && (
        <p>
          {t("notices.opinion.changed")}{" "}
          {changed.map((part) => (
            <span key={part}>
              {part.includes("/") ? part : <a href={`/plans/${planId}#${part}`}>{part}</a>}{" "}
            </span>
          ))}
        </p>
      )}
    </div>
  );
}

/** Pages of a list that keeps what it was narrowed by. */
export function OpinionPages({ page, pages, about }: { page: number; pages: number; about: string }) {
  const { t } = usePage();
  if (pages < 2) return null;
  const to = (one: number) =>
    `?${new URLSearchParams({ ...(about && { about }), page: String(one) })}#opinions`;
  return (
    <nav className="pager" aria-label={t("notices.opinion.pages")}>
      {Array.from({ length: pages }, (_, at) => at + 1).map((one) => (
        <a key={one} href={to(one)} aria-current={one === page ? "page" : undefined}>
          {t("notices.opinion.page", { page: one })}
        </a>
      ))}
    </nav>
  );
}
