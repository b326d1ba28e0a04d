import type { Handover } from "#app/domain/offices/handover-view.ts";
import { AdminNav } from "#app/ui/admin/admin-nav.tsx";
import { usePage } from "#app/ui/page-context.tsx";
import { Empty } from "#app/ui/primitives/empty.tsx";
import { HandoverForm, type Offering } from "./handover-form.tsx";
import { HandoverItem } from "./handover-item.tsx";

type Props = Offering & {
  me: string;
  person: { id: string; name: string };
  all: (Handover & { mayWithdraw: boolean })[];
};

/** An administrator offers the territory of a planner who is gone; the next planner accepts it as any other. */
export function OfferHandoverPage({ me, person, all, ...offering }: Props) {
  const { t } = usePage();
  return (
    <div className="office">
      <AdminNav here="/admin/people" />
      <p className="crumb">
        <a href={`/admin/people/${person.id}`}>{person.name}</a>
      </p>
      <h1>{t("offices.handover.title")}</h1>
      <p className="lead">{t("offices.handover.lead-of", { name: person.name })}</p>
      {all.length > 0 && (
        <ul className="records" aria-label={t("offices.handover.title")}>
          {all.map(({ mayWithdraw, ...handover }) => (
            <HandoverItem key={handover.id} {...{ handover, me, mayWithdraw }} />
          ))}
        </ul>
      )}
      {offering.territories.length > 0 ? (
        <HandoverForm {...offering} />
      ) : (
        <Empty text={t("offices.handover.none-of", { name: person.name })} />
      )}
    </div>
  );
}
