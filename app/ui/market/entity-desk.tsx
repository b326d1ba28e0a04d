import { civilDateOf } from "#app/domain/calendar/day-in-zone.ts";
import type { EntityState } from "#app/domain/market/entity-states.ts";
import type { DeskLine } from "#app/domain/market/entity-view.ts";
import { usePage } from "#app/ui/page-context.tsx";
import { Empty } from "#app/ui/primitives/empty.tsx";
import { Day } from "#app/ui/primitives/moment.tsx";

type DeskProps = {
  lines: readonly DeskLine[];
  states: readonly { state: EntityState; count: number }[];
  basis?: { zh: string; en: string } | undefined;
};

/** What waits, longest first, with its due date; how the register stands. */
export function EntityDesk({ lines, states, basis }: DeskProps) {
  const { t, lang } = usePage();
  return (
    <>
      <p className="facts">
        {states.map(({ state, count }) => (
          <span key={state}>
            {t(`market.state.${state}`)} {count}
          </span>
        ))}
        <a href="/market-entities">{t("market.register.title")}</a>
      </p>
      {basis && (
        <p className="quiet">
          {t("clock.basis")}
          {lang === "en" ? basis.en : basis.zh}
        </p>
      )}
      {lines.length === 0 ? <Empty text={t("market.desk.empty")} /> : <DeskTable lines={lines} />}
    </>
  );
}

const heads = ["name", "matter", "since", "due"] as const;

function DeskTable({ lines }: { lines: readonly DeskLine[] }) {
  const { t, now, zone } = usePage();
  const today = civilDateOf(now, zone);
  return (
    <table className="inbox">
      <caption className="visually-hidden">{t("market.desk.title")}</caption>
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col">
              {t(`market.desk.${head}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map(({ entityId, name, uscc, matter, since, dueOn }) => (
          <tr key={`${entityId} ${matter} ${since}`} data-overdue={(dueOn ?? today) < today || undefined}>
            <th scope="row">
              <a href={`/office/market-entities/${entityId}`}>{name}</a>
              <small>{uscc}</small>
            </th>
            <td>{t(`market.desk.matters.${matter}`)}</td>
            <td>
              <Day at={since} />
            </td>
            <td>
              {dueOn ? <Day at={dueOn} /> : t("market.desk.no-due")}
              {dueOn && dueOn < today && <strong className="late"> {t("market.desk.late")}</strong>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
