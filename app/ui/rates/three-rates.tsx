import { type Fractions, threeRateIds } from "#app/domain/insight/rates.ts";
import { usePage } from "#app/ui/page-context.tsx";
import { Count } from "#app/ui/primitives/count.tsx";

/** The three rates of the home page, each with its count, and the way to all of them. */
export function ThreeRates({ total, since }: { total: Fractions; since: string }) {
  const { t } = usePage();
  return (
    <section className="three-rates" aria-labelledby="three-rates">
      <h2 id="three-rates">{t("rates.three")}</h2>
      <ul>
        {threeRateIds.map((id) => (
          <li key={id}>
            <Count label={t(`rates.${id}.name`)} {...total[id]} />
          </li>
        ))}
      </ul>
      <p>
        {t("rates.since-short", { since })} <a href="/rates">{t("rates.all")}</a>
      </p>
    </section>
  );
}
