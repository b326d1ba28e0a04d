import type { ConsultationFile } from "#app/domain/consultations/consultation-view.ts";
import type { Questionnaire } from "#app/domain/consultations/surveys/questionnaire.ts";
import type { QuestionnaireGap } from "#app/domain/consultations/surveys/questionnaire-gaps.ts";
import type { QuestionnaireRefusal } from "#app/domain/consultations/surveys/questionnaire-policy.ts";
import { useT } from "#app/ui/page-context.tsx";
import { AskFirst } from "#app/ui/primitives/ask-first.tsx";
import { Empty } from "#app/ui/primitives/empty.tsx";
import { FormProblems } from "#app/ui/primitives/form-problems.tsx";
import type { FormState } from "#app/ui/primitives/form-state.ts";
import { BuiltQuestionnaire } from "./built-questionnaire.tsx";
import { CopyForm, LeadForm } from "./lead-form.tsx";
import { OfficeCrumb } from "./office-crumb.tsx";

type Props = {
  file: ConsultationFile;
  kept: { questionnaire: Questionnaire; revision: number; isAnswered: boolean };
  gaps: readonly QuestionnaireGap[];
  may: true | QuestionnaireRefusal;
  copies: readonly { number: string; title: string }[];
  form: FormState;
  asks: Record<string, string> | undefined;
};

/** A consultation's questionnaire on the office's desk, until somebody has answered to be changed. */
export function QuestionnaireFilePage({ file, kept, gaps, may, copies, form, asks }: Props) {
  const t = useT();
  const { questionnaire, revision, isAnswered } = kept;
  const at = `/office/consultations/${file.number}/questionnaire`;
  const mayChange = may === true;
  const isBegun = questionnaire.sections.length > 0;
  if (asks)
    return (
      <>
        <OfficeCrumb file={file} />
        <h1>{t("surveys.title")}</h1>
        <p className="note">{t(`surveys.sure.${asks.act === "copy" ? "copy" : "remove"}`)}</p>
        <AskFirst
          {...{ carried: asks, back: at }}
          act={t(asks.act === "copy" ? "surveys.copy-send" : "surveys.act.remove")}
        />
      </>
    );
  return (
    <>
      <OfficeCrumb file={file} here />
      <h1>{t("surveys.title")}</h1>
      <FormProblems form={form} />
      {isAnswered && <p className="note">{t("surveys.frozen")}</p>}
      {!isBegun && <Empty text={t("surveys.none")} />}
      <p className="acts">
        {mayChange && (
          <a className="btn" href={`${at}/sections/new`}>
            {t("surveys.add-section")}
          </a>
        )}
        {isBegun && (
          <a className="btn plain" href={`${at}/preview`}>
            {t("surveys.preview")}
          </a>
        )}
        {isBegun && ["collecting", "closed"].includes(file.state) && file.moves.length > 0 && (
          <a className="btn plain" href={`${at}/entry`}>
            {t("surveys.enter")}
          </a>
        )}
        {isAnswered && (
          <a className="btn plain" href={`${at}/results`}>
            {t("surveys.results")}
          </a>
        )}
      </p>
      {gaps.length > 0 && <Gaps gaps={gaps} />}
      <BuiltQuestionnaire {...{ number: file.number, questionnaire, revision, mayChange }} />
      {mayChange && isBegun && <LeadForm {...{ form, revision }} />}
      {mayChange && copies.length > 0 && <CopyForm {...{ form, copies, revision }} />}
    </>
  );
}

function Gaps({ gaps }: { gaps: readonly QuestionnaireGap[] }) {
  const t = useT();
  return (
    <section className="checklist" aria-label={t("surveys.gaps")}>
      <h2>{t("surveys.gaps")}</h2>
      <ul>
        {gaps.map(({ gap, place }) => (
          <li key={`${gap} ${place}`}>{t(`surveys.gap.${gap}`, { place })}</li>
        ))}
      </ul>
    </section>
  );
}
