import { percentOf, type Rates, rateIds, tellable } from "#app/domain/insight/rates.ts";
import { usePage } from "#app/ui/page-context.tsx";
import { Count, grouped } from "#app/ui/primitives/count.tsx";

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
      <p>{t("rates.entities.text", { needs: grouped(entities.needs) })}</p>
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
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table that scrolls sideways must be reachable by keyboard
    <section className="wide-table" tabIndex={0} aria-label={t("rates.by-unit")}>
      <table className="unit-rates">
        <thead>
          <tr>
            <th scope="col">{t("rates.unit")}</th>
            <th scope="col">{t("rates.needs")}</th>
            {rateIds.map((id) => (
              <th key={id} scope="col">
                {t(`rates.${id}.name`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {units.map(({ id, name, nameEn, needs, rates }) => (
            <tr key={id}>
              <th scope="row">{lang === "en" ? nameEn : name}</th>
              <td>{grouped(needs)}</td>
              {rateIds.map((rate) => {
                const told = tellable(rates[rate]);
                return (
                  <td key={rate}>
                    {told ? (
                      <>
                        <strong>{percentOf(told)}%</strong>{" "}
                        <small>
                          {t("shell.of", { part: grouped(told.part), whole: grouped(told.whole) })}
                        </small>
                      </>
                    ) : (
                      "—"
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
