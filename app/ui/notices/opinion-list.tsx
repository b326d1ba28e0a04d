import type { OwnDecision } from "#app/domain/moderation/review-view.ts";
import type { OpinionView } from "#app/domain/notices/notice-view.ts";
import { DecisionNote } from "#app/ui/moderation/decision-note.tsx";
import { EntityLabelPart } from "#app/ui/needs/entity-label-part.tsx";
import { usePage } from "#app/ui/page-context.tsx";
import { InOwnLanguage } from "#app/ui/primitives/in-own-language.tsx";
import { Moment } from "#app/ui/primitives/moment.tsx";
import { Written } from "#app/ui/primitives/written.tsx";

type ListProps = {
  opinions: readonly OpinionView[];
  /** While it is open its author may take one back. */
  withdrawAt?: string | undefined;
  decisions: Record<string, OwnDecision>;
  mayTakeDown: boolean;
};

/** Opinions in their order: who, about what, in which words, and what was made of it once that is announced. */
export function OpinionList({ opinions, ...rest }: ListProps) {
  return (
    <ol className="plain-list opinion-list">
      {opinions.map((opinion) => (
        <Opinion key={opinion.id} opinion={opinion} {...rest} />
      ))}
    </ol>
  );
}

type OpinionProps = Omit<ListProps, "opinions"> & { opinion: OpinionView };
function Opinion({ opinion, decisions, ...may }: OpinionProps) {
  const { t } = usePage();
  const { id, position, interested, affected, words, about, at, publication, withdrawn } = opinion;
  return (
    <li id={`opinion-${position}`}>
      <p className="facts">
        <strong>{t("notices.opinion.position", { position })}</strong>
        {opinion.entity ? (
          <EntityLabelPart entity={opinion.entity} />
        ) : (
          <span>
            <InOwnLanguage words={opinion.name ?? ""} />
          </span>
        )}
        {interested && <span className="role">{t("notices.opinion.interested")}</span>}
        {about.href && about.label ? (
          <a href={about.href}>
            <InOwnLanguage words={about.label} />
          </a>
        ) : (
          <span>{about.label ? <InOwnLanguage words={about.label} /> : t("notices.opinion.whole")}</span>
        )}
        <Moment at={at} />
        <OpinionActs opinion={opinion} {...may} />
      </p>
      <Written words={words} />
      {affected && (
        <p>
          <InOwnLanguage words={affected} say={(said) => t("notices.opinion.affected", { affected: said })} />
        </p>
      )}
      {withdrawn && <p className="quiet">{t("notices.opinion.withdrawn")}</p>}
      {!withdrawn && publication === "refused" && <DecisionNote decision={decisions[id]} />}
      {!withdrawn && publication === "awaiting-review" && (
        <p className="quiet">{t("notices.opinion.waiting")}</p>
      )}
      {opinion.treatment && <TreatmentPart treatment={opinion.treatment} />}
    </li>
  );
}

type ActsProps = Pick<OpinionProps, "opinion" | "withdrawAt" | "mayTakeDown">;
/** One's own is taken back; another's is reported, and by moderators taken down. */
function OpinionActs({ opinion, withdrawAt, mayTakeDown }: ActsProps) {
  const { t } = usePage();
  const { id, noticeNumber, own, withdrawn, publication } = opinion;
  if (own)
    return withdrawAt && !withdrawn ? (
      <a href={`${withdrawAt}/${id}/withdrawal`}>{t("notices.opinion.withdraw")}</a>
    ) : null;
  if (publication !== "published") return null;
  const at = `/notices/${noticeNumber}/opinions/${id}`;
  return (
    <>
      <a href={`${at}/report`}>{t("needs.comments.report")}</a>
      {mayTakeDown && <a href={`${at}/takedown`}>{t("moderation.takedown")}</a>}
    </>
  );
}

type Treated = NonNullable<OpinionView["treatment"]>;
function TreatmentPart({ treatment }: { treatment: Treated }) {
  const { t, lang } = usePage();
  const { adoption, reason, changed } = treatment;
  return (
    <div className="opinion-treatment">
      <p>
        <strong>{t(`notices.adoption.${adoption}`)}</strong> ·{" "}
        {lang === "en" ? treatment.unitEn : treatment.unit}
      </p>
      {reason && <Written words={reason} />}
      {changed.length > 0 && (
        <p>
          {t("notices.opinion.changed")}{" "}
          {changed.map(({ text, label, href }) => (
            <span key={text}>
              {label ? (
                <a href={href}>
                  <InOwnLanguage words={label} />
                </a>
              ) : (
                text
              )}{" "}
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
