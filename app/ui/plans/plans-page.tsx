import type { NoticeDay } from "#app/domain/notices/notice-view.ts";
import { type PlanKind, planKinds } from "#app/domain/plans/plan-terms.ts";
import type { PlanBranch } from "#app/domain/plans/plan-tree.ts";
import type { PlanLine } from "#app/domain/plans/plan-view.ts";
import { CalendarDays } from "#app/ui/notices/calendar-days.tsx";
import { usePage } from "#app/ui/page-context.tsx";
import { Empty } from "#app/ui/primitives/empty.tsx";
import { versionSince } from "./version-since.ts";

type PlansProps = {
  kind: PlanKind | null;
  tree: PlanBranch<PlanLine>[];
  count: number;
  /** Of a catalogue: what is open and begins soon. */
  notices: readonly NoticeDay[];
};

/** Plans from the city down to the unit; one kind of them alone is a catalogue. */
export function PlansPage({ kind, tree, count, notices }: PlansProps) {
  const { t } = usePage();
  return (
    <>
      <h1>{t(kind === "special" ? "reading.list.special" : "plans.title")}</h1>
      <p className="lead">{t("plans.lead")}</p>
      <p className="acts">
        <a className="btn" href="/plans/here">
          {t("reading.here.title")}
        </a>
      </p>
      <nav className="plan-kinds" aria-label={t("reading.list.kinds")}>
        <a href="/plans" aria-current={kind === null ? "page" : undefined}>
          {t("reading.list.all")}
        </a>
        {planKinds.map((each) => (
          <a key={each} href={`/plans?kind=${each}`} aria-current={kind === each ? "page" : undefined}>
            {t(`reading.kinds.${each}`)}
          </a>
        ))}
      </nav>
      {kind === "special" && <CatalogueNotices notices={notices} />}
      {count === 0 ? <Empty text={t("plans.empty")} /> : <Branches tree={tree} />}
    </>
  );
}

/** The calendar of special plans' notices in short (domain.md 1, mechanism 6). */
function CatalogueNotices({ notices }: Pick<PlansProps, "notices">) {
  const { t } = usePage();
  return (
    <section>
      <h2>{t("notices.calendar.special")}</h2>
      {notices.length === 0 ? (
        <p className="quiet">{t("notices.calendar.none-now")}</p>
      ) : (
        <CalendarDays days={notices} />
      )}
      <p>
        <a href="/notices/calendar?kind=special">{t("notices.calendar.all-special")}</a>
      </p>
    </section>
  );
}

const Branches = ({ tree }: { tree: readonly PlanBranch<PlanLine>[] }) => (
  <ul className="plan-tree">
    {tree.map(({ plan, under }) => (
      <li key={plan.id}>
        <PlanLinePart plan={plan} />
        {under.length > 0 && <Branches tree={under} />}
      </li>
    ))}
  </ul>
);

function PlanLinePart({ plan }: { plan: PlanLine }) {
  const { t, lang, zone } = usePage();
  const { id, title, titleEn, tier, kind, subject, version, state, clauses } = plan;
  const since = versionSince({ ...plan, shownAt: plan.shownAt }, zone);
  return (
    <>
      <a href={`/plans/${id}`}>{lang === "en" ? titleEn : title}</a>
      <span className="facts">
        <span>{t(`reading.tiers.${tier}`)}</span>
        <span>{t(`reading.kinds.${kind}`)}</span>
        {subject && <span lang="zh-CN">{subject}</span>}
        <span>{t("plans.version", { version })}</span>
        <span>
          {since
            ? t("reading.since", { state: t(`reading.states.${state}`), since })
            : t(`reading.states.${state}`)}
        </span>
        <span>{t("plans.clauses", { clauses })}</span>
      </span>
    </>
  );
}
