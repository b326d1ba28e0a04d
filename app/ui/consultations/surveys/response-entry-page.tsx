import type { AboutChoices } from "#app/domain/consultations/reach/about-fields.ts";
import type { OfferedFeatures } from "#app/domain/consultations/surveys/offered-features.ts";
import type { Questionnaire } from "#app/domain/consultations/surveys/questionnaire.ts";
import { useT } from "#app/ui/page-context.tsx";
import type { FormState } from "#app/ui/primitives/form-state.ts";
import { enteredLabels } from "../entered-fields.tsx";
import { EnteredResponseFields } from "./entered-response-fields.tsx";
import { OfficeCrumb } from "./office-crumb.tsx";
import { ResponseForm } from "./response-form.tsx";

type Props = {
  file: { number: string; title: string };
  heading: string;
  questionnaire: Questionnaire;
  offered: OfferedFeatures;
  form: FormState;
  about: AboutChoices;
};

/** A questionnaire that came on paper, typed in as it is filled in. */
export function ResponseEntryPage({ file, heading, questionnaire, offered, form, about }: Props) {
  const t = useT();
  return (
    <>
      <OfficeCrumb file={file} />
      <h1>{heading}</h1>
      <p className="lead">{t("surveys.enter-lead")}</p>
      <ResponseForm
        {...{ questionnaire, offered, form, upload: true }}
        send={t("consultations.enter-send")}
        labels={enteredLabels(t)}
        signature={<EnteredResponseFields form={form} about={about} />}
      />
    </>
  );
}
