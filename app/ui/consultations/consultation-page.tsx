import type { ConsultationPage } from "#app/domain/consultations/consultation-view.ts";
import { usePage } from "#app/ui/page-context.tsx";
import { ClockPart, type ClockView } from "#app/ui/primitives/clock.tsx";
import { Written } from "#app/ui/primitives/written.tsx";
import { ConsultationFacts } from "./consultation-facts.tsx";
import { ConsultationStateMark } from "./consultation-state-mark.tsx";
import { MaterialList } from "./material-list.tsx";

type Props = { page: ConsultationPage; clock: ClockView | null };

/** A consultation as everybody reads it: what is asked, until when, and by when there will be an answer. */
export function ConsultationPageView({ page, clock }: Props) {
  const { t } = usePage();
  const { number, title, state, opensOn, closesOn, words, materials, withdrawnReason } = page;
  return (
    <>
      <p className="crumb">
        <a href="/consultations">{t("consultations.title")}</a> › {number}
      </p>
      <h1>{title}</h1>
      <p className="facts">
        <ConsultationStateMark state={state} />
        {opensOn && closesOn && <span>{t("notices.days", { from: opensOn, until: closesOn })}</span>}
      </p>
      {state === "withdrawn" ? (
        <p className="note">{t("consultations.withdrawn", { reason: withdrawnReason ?? "" })}</p>
      ) : (
        <div className="beside">
          <div>
            <h2>{t("consultations.field.words")}</h2>
            <Written words={words} />
            <ConsultationFacts page={page} />
            {materials.length > 0 && (
              <>
                <h2>{t("consultations.materials")}</h2>
                <MaterialList number={number} materials={materials} />
              </>
            )}
          </div>
          <aside>{clock && <ClockPart clock={clock} />}</aside>
        </div>
      )}
    </>
  );
}
