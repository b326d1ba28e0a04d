import type { ContributionFile, DeskPassage } from "#app/domain/consultations/contribution-view.ts";
import { chosenValue } from "#app/domain/consultations/workbench/chosen-passages.ts";
import type { AlikeLine } from "#app/domain/consultations/workbench/workbench-view.ts";
import { OfficeNav } from "#app/ui/office/office-nav.tsx";
import { useT } from "#app/ui/page-context.tsx";
import { type Choice, SelectField } from "#app/ui/primitives/field.tsx";
import { FormProblems } from "#app/ui/primitives/form-problems.tsx";
import type { FormState } from "#app/ui/primitives/form-state.ts";
import { Written } from "#app/ui/primitives/written.tsx";
import { AlikeList } from "./alike-list.tsx";
import { AnswerFields } from "./answer-fields.tsx";

type Props = {
  file: ContributionFile;
  passage: DeskPassage;
  lines: readonly AlikeLine[];
  units: Choice[];
  mayGive: boolean;
  form: FormState;
};

/** A passage and those that are like it: the person ticks what truly says the same, and all have one answer. */
export function AlikePage({ file, passage, lines, units, mayGive, form }: Props) {
  const t = useT();
  const { number, title } = file.consultation;
  const desk = `/office/consultations/${number}`;
  const at = `${desk}/passages/${passage.id}`;
  return (
    <>
      <OfficeNav here="/office/consultations" />
      <p className="crumb">
        <a href={desk}>{title}</a>
        <a href={`${desk}/passages`}>{t("workbench.title")}</a>
        <a href={at}>{t("consultations.contribution-named", { number: file.number })}</a>
      </p>
      <h1>{t("workbench.alike-title")}</h1>
      <Written words={passage.words} />
      <p className="quiet">{t("workbench.alike-means")}</p>
      <FormProblems form={form} labels={{ passage: t("workbench.passages") }} />
      {lines.length === 0 ? (
        <p>
          {t("workbench.none-alike")} <a href={at}>{t("workbench.answer-alone")}</a>
        </p>
      ) : (
        <form method="post" className="form">
          <input type="hidden" name="passage[]" value={chosenValue(passage)} />
          <AlikeList {...{ lines, form, units, at, mayTick: passage.mayDecide }} />
          {passage.mayDecide && (
            <>
              {mayGive && (
                <SelectField
                  {...{ name: "unit", form, choices: units, empty: t("workbench.stays") }}
                  label={t("consultations.passage-field.unit")}
                />
              )}
              <AnswerFields form={form} required />
              <p className="acts">
                <button className="btn" type="submit">
                  {t("workbench.answer-all")}
                </button>
                <a className="btn plain" href={at}>
                  {t("consultations.back")}
                </a>
              </p>
            </>
          )}
        </form>
      )}
    </>
  );
}
