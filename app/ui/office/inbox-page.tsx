import type { InboxTab } from "#app/domain/needs/inbox-tabs.ts";
import { useT } from "#app/ui/page-context.tsx";
import { Empty } from "#app/ui/primitives/empty.tsx";
import { FormProblems } from "#app/ui/primitives/form-problems.tsx";
import type { FormState } from "#app/ui/primitives/form-state.ts";
import { type InboxRow, InboxTable } from "./inbox-table.tsx";
import { InboxTabs } from "./inbox-tabs.tsx";
import { OfficeNav } from "./office-nav.tsx";

export type InboxView = {
  tab: InboxTab;
  tabs: { tab: InboxTab; count: number }[];
  rows: InboxRow[];
  next?: string | undefined;
  /** Colleagues who are away. */
  standsInFor: string[];
  accepted: number;
  refused: number;
};

/** The inbox: what is owed, by due date. */
export function InboxPage({ inbox, form }: { inbox: InboxView; form: FormState }) {
  const t = useT();
  const { tab, tabs, rows, next, accepted, refused } = inbox;
  return (
    <div className="office">
      <OfficeNav here="/office" />
      <div className="office-head">
        <h1>{t("office.title")}</h1>
        <FindByNumber />
      </div>
      {inbox.standsInFor.length > 0 && (
        <p className="note">{t("office.inbox.for", { names: inbox.standsInFor.join(t("offices.comma")) })}</p>
      )}
      <FormProblems form={form} />
      {accepted > 0 && <p className="note good">{t("office.accepted", { count: accepted })}</p>}
      {refused > 0 && <p className="note">{t("office.refused", { count: refused })}</p>}
      <InboxTabs tabs={tabs} here={tab} />
      {rows.length === 0 ? (
        <Empty text={t("office.inbox.empty")} />
      ) : (
        <form method="post" action={`/office?tab=${tab}`}>
          <InboxTable rows={rows} caption={t(`office.tabs.${tab}`)} />
          <p className="acts">
            {rows.some(({ mayAccept }) => mayAccept) && (
              <button className="btn" type="submit">
                {t("office.accept-chosen")}
              </button>
            )}
            {next && (
              <a
                className="btn plain"
                href={`/office?tab=${tab}&after=${encodeURIComponent(next)}`}
                rel="next"
              >
                {t("office.next-page")}
              </a>
            )}
          </p>
        </form>
      )}
    </div>
  );
}

function FindByNumber() {
  const t = useT();
  return (
    <form className="find" method="get" action="/office">
      <label htmlFor="find-number">{t("office.find")}</label>
      <input id="find-number" name="number" autoComplete="off" required />
      <button className="btn plain" type="submit">
        {t("office.find-act")}
      </button>
    </form>
  );
}
