import { type Fraction, percentOf, type Rates, rateIds, tellable } from "#app/domain/insight/rates.ts";
import { usePage } from "#app/ui/page-context.tsx";
import { Count, grouped } from "#app/ui/primitives/count.tsx";
import { FlowCell, FlowHead, FlowRow, FlowTable } from "#app/ui/primitives/flow-table.tsx";

/** Every rate with what it is made of and what it means. */
export function RateList({ total, times }: Pick<Rates, "total" | "times">) {
  const { t } = usePage();
  const hours = (value: number | null) => (value === null ? "—" : t("rates.hours", { hours: value }));
  return (
    <dl className="rate-list">
      {rateIds.map((id) => (
        <div key={id}>
          <dt>
            <Count label={t(`rates.${id}.name`)} {...total[id]} />
          </dt>
          <dd>{t(`rates.${id}.definition`)}</dd>
        </div>
      ))}
      <div>
        <dt>
          <span className="count">
            <span className="count-label">{t("rates.times.name")}</span>{" "}
            <strong>
              {hours(times.medianHours)} / {hours(times.p90Hours)}
            </strong>{" "}
            <small>{t("rates.times.counted", { counted: grouped(times.counted) })}</small>
          </span>
        </dt>
        <dd>{t("rates.times.definition")}</dd>
      </div>
    </dl>
  );
}

/** The same rates over what market entities asked, each with what it is made of; "—" where there was nothing. */
export function EntityRates({ entities }: Pick<Rates, "entities">) {
  const { t } = usePage();
  return (
    <section>
      <h2>{t("rates.entities.title")}</h2>
      <p>{t("rates.entities.text", { count: entities.needs, shown: grouped(entities.needs) })}</p>
      <ul className="plain-list">
        {rateIds.map((id) => (
          <li key={id}>
            <Count label={t(`rates.${id}.name`)} {...entities.total[id]} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The same by unit; a share of fewer than five is not told. */
export function UnitTable({ units }: Pick<Rates, "units">) {
  const { t, lang } = usePage();
  const heads = rateIds.map((id) => ({ id, name: t(`rates.${id}.name`) }));
  return (
    <FlowTable
      label={t("rates.by-unit")}
      className="unit-rates brief"
      heads={[t("rates.unit"), t("rates.needs"), ...heads.map(({ name }) => name)]}
    >
      {units.map(({ id, name, nameEn, needs, rates }) => (
        <FlowRow key={id}>
          <FlowHead>{lang === "en" ? nameEn : name}</FlowHead>
          <FlowCell head={t("rates.needs")}>{grouped(needs)}</FlowCell>
          {heads.map((head) => (
            <FlowCell key={head.id} head={head.name}>
              <Share fraction={rates[head.id]} />
            </FlowCell>
          ))}
        </FlowRow>
      ))}
    </FlowTable>
  );
}

function Share({ fraction }: { fraction: Fraction }) {
  const { t } = usePage();
  const told = tellable(fraction);
  if (!told) return "—";
  return (
    <span>
      <strong>{percentOf(told)}%</strong>{" "}
      <small>{t("shell.of", { part: grouped(told.part), whole: grouped(told.whole) })}</small>
    </span>
  );
}
