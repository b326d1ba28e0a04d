import type { EntityLabel } from "#app/domain/needs/entity-label.ts";
import type { NeedState } from "#app/domain/needs/need-states.ts";
import type { DueMark } from "#app/ui/needs/due-mark.ts";
import { EntityLabelPart } from "#app/ui/needs/entity-label-part.tsx";
import { NeedStateMark } from "#app/ui/needs/need-state-mark.tsx";
import { useLangOf, useT } from "#app/ui/page-context.tsx";
import { Empty } from "#app/ui/primitives/empty.tsx";
import { Day } from "#app/ui/primitives/moment.tsx";
import { Pages } from "#app/ui/primitives/pages.tsx";

type MyNeed = {
  number: string;
  title: string;
  state: NeedState;
  submittedAt: string;
  dueOn: string | null;
  entity: EntityLabel | null;
  mark?: DueMark | undefined;
};

/** What a person asked for, where it stands, and by when it is due. */
export function MyNeeds({ needs, page, more }: { needs: MyNeed[]; page: number; more: boolean }) {
  const t = useT();
  const langOf = useLangOf();
  return (
    <section>
      <h2>{t("account.needs.title")}</h2>
      {needs.length === 0 && (
        <Empty text={t("account.needs.empty")} href="/needs/new" act={t("account.needs.new")} />
      )}
      <ul className="lines">
        {needs.map(({ number, title, state, submittedAt, dueOn, mark, entity }) => (
          <li key={number}>
            <a href={`/needs/${number}`} lang={langOf(title)}>
              {title}
            </a>
            <p className="facts">
              {entity && <EntityLabelPart entity={entity} brief />}
              <NeedStateMark state={state} />
              {mark && <span data-overdue={mark.overdue || undefined}>{mark.words}</span>}
              {dueOn && (
                <span>
                  {t("account.needs.due")} <Day at={dueOn} />
                </span>
              )}
              <span>
                {t("account.needs.sent")} <Day at={submittedAt} />
              </span>
              <span>{number}</span>
            </p>
          </li>
        ))}
      </ul>
      <Pages href="/account" page={page} more={more} />
    </section>
  );
}
