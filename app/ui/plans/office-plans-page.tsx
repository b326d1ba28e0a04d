import type { ImportOutcome } from "#app/domain/plans/import/import-terms.ts";
import type { PlanKind, PlanTier } from "#app/domain/plans/plan-terms.ts";
import type { VersionState } from "#app/domain/plans/version-states.ts";
import { OfficeNav } from "#app/ui/office/office-nav.tsx";
import { usePage } from "#app/ui/page-context.tsx";
import { Empty } from "#app/ui/primitives/empty.tsx";
import { FlowCell, FlowHead, FlowRow, FlowTable } from "#app/ui/primitives/flow-table.tsx";
import { Day, Moment } from "#app/ui/primitives/moment.tsx";
import { Pages } from "#app/ui/primitives/pages.tsx";

type Version = { number: string; state: VersionState; madeAt: string; isFirst: boolean };
type Plan = {
  id: string;
  title: string;
  titleEn: string;
  tier: PlanTier;
  kind: PlanKind;
  versions: Version[];
};
type ImportLine = {
  id: string;
  planId: string | null;
  number: string | null;
  outcome: ImportOutcome;
  broughtAt: string;
  by: string | null;
};
type Props = { plans: Plan[]; imports: ImportLine[]; page: number; more: boolean; mayBringIn: boolean };

/** The desk of plans: every plan with its versions, drafts too, and the files that were brought in. */
export function OfficePlansPage({ plans, imports, page, more, mayBringIn }: Props) {
  const { t } = usePage();
  return (
    <div className="office">
      <OfficeNav here="/office/plans" />
      <h1>{t("plan-import.plans")}</h1>
      <p className="lead">{t("plan-import.plans-lead")}</p>
      {mayBringIn && (
        <p className="acts">
          <a className="btn" href="/office/plans/imports/new">
            {t("plan-import.new")}
          </a>
        </p>
      )}
      {plans.length === 0 ? <Empty text={t("plan-import.no-plans")} /> : <PlanTable plans={plans} />}
      <h2>{t("plan-import.imports")}</h2>
      {imports.length === 0 ? (
        <Empty text={t("plan-import.no-imports")} />
      ) : (
        <ul className="records">
          {imports.map(({ id, planId, number, outcome, broughtAt, by }) => (
            <li key={id}>
              <a href={`/office/plans/imports/${id}`}>
                {[planId ?? t("plan-import.unnamed"), number].filter(Boolean).join(" ")}
              </a>{" "}
              · {t(`plan-import.outcome.${outcome}`)} · <Moment at={broughtAt} /> · {by}
            </li>
          ))}
        </ul>
      )}
      <Pages href="/office/plans" page={page} more={more} />
    </div>
  );
}

function PlanTable({ plans }: { plans: readonly Plan[] }) {
  const { t, lang } = usePage();
  const [plan, version, state, made] = ["plan", "version", "state", "made"].map((head) =>
    t(`plan-import.head.${head}`),
  );
  return (
    <FlowTable
      label={t("plan-import.plans")}
      className="brief"
      heads={[plan, version, state, made].map((head) => head ?? "")}
    >
      {plans.flatMap(({ id, title, titleEn, tier, kind, versions }) =>
        versions.map(({ number, state: stands, madeAt, isFirst }) => (
          <FlowRow key={`${id} ${number}`}>
            <FlowHead>
              {isFirst ? (
                <a href={`/plans/${id}`}>{lang === "en" ? titleEn : title}</a>
              ) : lang === "en" ? (
                titleEn
              ) : (
                title
              )}
              <br />
              <small>
                {t(`plan-import.tier.${tier}`)} · {t(`plan-import.kind.${kind}`)}
              </small>
            </FlowHead>
            <FlowCell head={version ?? ""}>
              <a href={`/office/plans/${id}/versions/${number}`}>{number}</a>
            </FlowCell>
            <FlowCell head={state ?? ""}>{t(`plan-import.version-state.${stands}`)}</FlowCell>
            <FlowCell head={made ?? ""}>
              <Day at={madeAt} />
            </FlowCell>
          </FlowRow>
        )),
      )}
    </FlowTable>
  );
}
