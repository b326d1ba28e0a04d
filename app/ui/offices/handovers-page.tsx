import type { CasesInHand, Handover } from "#app/domain/offices/handover-view.ts";
import { OfficeNav } from "#app/ui/office/office-nav.tsx";
import { usePage } from "#app/ui/page-context.tsx";
import { HandoverForm, type Offering } from "./handover-form.tsx";
import { HandoverItem } from "./handover-item.tsx";

type Props = Offering & { me: string; all: Handover[]; cases: CasesInHand[] };

/** Territories that pass from planner to planner, given and taken, and a new offer. */
export function HandoversPage({ today, me, all, cases, territories, planners, form }: Props) {
  const { t } = usePage();
  return (
    <div className="office">
      <OfficeNav here="/office/handovers" />
      <h1>{t("offices.handover.title")}</h1>
      <p className="lead">{t("offices.handover.lead")}</p>
      {all.length > 0 && (
        <ul className="records" aria-label={t("offices.handover.title")}>
          {all.map((handover) => (
            <HandoverItem
              key={handover.id}
              {...{ handover, me, cases: cases.find(({ id }) => id === handover.id) }}
            />
          ))}
        </ul>
      )}
      {territories.length > 0 && (
        <>
          <h2>{t("offices.handover.propose")}</h2>
          <HandoverForm {...{ today, territories, planners, form }} />
        </>
      )}
    </div>
  );
}
