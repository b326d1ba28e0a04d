import { useT } from "#app/ui/page-context.tsx";

type Line = { validFrom: string; due: string; provisional: boolean; inForce: boolean };

/** Pick a day and see when it would be due by every version of the rule. */
export function RuleTrial({ href, on, lines }: { href: string; on: string; lines: readonly Line[] }) {
  const t = useT();
  return (
    <section aria-labelledby="trial">
      <h2 id="trial">{t("admin.trial.title")}</h2>
      <form className="as-of" method="get" action={href}>
        <label htmlFor="f-trial">{t("admin.trial.label")}</label>
        <input id="f-trial" type="date" name="trial" defaultValue={on} />
        <button className="btn plain" type="submit">
          {t("admin.trial.act")}
        </button>
      </form>
      <ul className="effects">
        {lines.map(({ validFrom, due, provisional, inForce }) => (
          <li key={validFrom}>
            {t(inForce ? "admin.trial.in-force" : "admin.trial.not-in-force", { from: validFrom, due })}
            {provisional && ` · ${t("clock.provisional")}`}
          </li>
        ))}
      </ul>
    </section>
  );
}
