import type { SummaryFacts } from "#app/domain/summaries/summary-facts.ts";
import { usePage } from "#app/ui/page-context.tsx";
import { Day } from "#app/ui/primitives/moment.tsx";
import { counted } from "./counted.ts";

/** By how many, as the office knows it, and what of it the public will read. */
export function OfficeFacts({ facts }: { facts: SummaryFacts }) {
  const { t } = usePage();
  const { whole, public: open, someNotPublic } = facts;
  return (
    <section className="note">
      <p>
        {t("summaries.office.whole", counted(t, whole))}
        {whole.entities > 0 && ` · ${t("summaries.office.entities", { count: whole.entities })}`}
        {whole.since && (
          <>
            {" · "}
            {t("summaries.since")} <Day at={whole.since} />
          </>
        )}
      </p>
      <p>
        {t("summaries.office.open", counted(t, open))} {someNotPublic && t("summaries.office.says-some")}
      </p>
    </section>
  );
}
