import type { PassageTally } from "#app/domain/consultations/contribution-view.ts";
import { opinionAdoptions } from "#app/domain/notices/opinion-terms.ts";
import { useT } from "#app/ui/page-context.tsx";

/** How many passages there are and what became of each kind; the numbers add up. */
export function PassagesSoFar({ tally }: { tally: PassageTally }) {
  const t = useT();
  return (
    <>
      <p>{t("consultations.passages-all", { count: tally.all })}</p>
      <ul className="facts tally">
        {opinionAdoptions.map((adoption) => (
          <li key={adoption}>
            {t("consultations.became", {
              adoption: t(`notices.adoption.${adoption}`),
              many: tally.became[adoption],
            })}
          </li>
        ))}
        {tally.undecided > 0 && <li>{t("consultations.still-undecided", { many: tally.undecided })}</li>}
      </ul>
    </>
  );
}
