import {
  consultationKinds,
  contributionChannels,
  contributorKinds,
  proofsAsked,
  shownBeforeClose,
} from "#app/domain/consultations/consultation-terms.ts";
import type { ConsultationFile } from "#app/domain/consultations/consultation-view.ts";
import type { SubjectOffer } from "#app/domain/consultations/reach/subject-offer.ts";
import type { Translate } from "#app/domain/text/language.ts";
import { useT } from "#app/ui/page-context.tsx";
import { AreaField, ChoiceField, SelectField, TextField } from "#app/ui/primitives/field.tsx";
import type { FormState } from "#app/ui/primitives/form-state.ts";
import { DefaultButton } from "../submit/carried.tsx";
import { SubjectFields } from "./subject-fields.tsx";

const names = [
  ...["title", "kind", "words", "subjects", "opensOn", "closesOn", "shorterReason", "resultOn"],
  ...["contact", "ways", "channels", "participants", "proof"],
];
export const consultationLabels = (t: Translate) =>
  Object.fromEntries(names.map((name) => [name, t(`consultations.field.${name}`)]));

/** A consultation as it is set up: about what, until when, of whom, and by which ways. */
export function ConsultationFields({ form, offer }: { form: FormState; offer: SubjectOffer }) {
  const t = useT();
  const labels = consultationLabels(t);
  const common = (name: string) => ({ name, form, label: labels[name] ?? name });
  const several = (name: string) => ({ ...common(name), name: `${name}[]` });
  return (
    <>
      <DefaultButton intent="enter" />
      <TextField {...{ ...common("title"), required: true, maxLength: 80 }} />
      <SelectField
        {...{ ...common("kind"), required: true, hint: t("consultations.hint.kind") }}
        choices={consultationKinds.map((value) => ({ value, label: t(`consultations.kind.${value}`) }))}
      />
      <AreaField {...{ ...common("words"), rows: 8, hint: t("consultations.hint.words") }} />
      <SubjectFields {...{ form, offer, label: labels.subjects ?? "" }} />
      <div className="field-pair">
        <TextField {...{ ...common("opensOn"), type: "date" }} />
        <TextField {...{ ...common("closesOn"), type: "date" }} />
      </div>
      <AreaField {...{ ...common("shorterReason"), rows: 2, hint: t("consultations.hint.shorterReason") }} />
      <TextField {...{ ...common("resultOn"), type: "date", hint: t("consultations.hint.resultOn") }} />
      <AreaField {...{ ...common("contact"), rows: 2 }} />
      <ChoiceField
        {...several("channels")}
        choices={contributionChannels.map((value) => ({ value, label: t(`consultations.channel.${value}`) }))}
      />
      <AreaField {...{ ...common("ways"), rows: 2, hint: t("consultations.hint.ways") }} />
      <ChoiceField
        {...several("participants")}
        choices={contributorKinds.map((value) => ({ value, label: t(`consultations.participant.${value}`) }))}
      />
      <SelectField
        {...{ ...common("proof"), required: true }}
        choices={proofsAsked.map((value) => ({ value, label: t(`consultations.proof.${value}`) }))}
      />
      <SelectField
        {...{ name: "shownBeforeClose", form, required: true, hint: t("reach.shown.hint") }}
        label={t("reach.shown.label")}
        choices={shownBeforeClose.map((value) => ({ value, label: t(`reach.shown.${value}`) }))}
      />
    </>
  );
}

/** A draft as its form opens. */
export const consultationValues = (file: ConsultationFile): Record<string, string | string[]> => ({
  ...{ title: file.title, kind: file.kind, words: file.words, contact: file.contact, ways: file.ways },
  ...{ opensOn: file.opensOn ?? "", closesOn: file.closesOn ?? "", resultOn: file.resultOn ?? "" },
  ...{ shorterReason: file.shorterReason ?? "", proof: file.proof },
  shownBeforeClose: file.shownBeforeClose,
  ...{ "channels[]": [...file.channels], "participants[]": [...file.participants] },
  "subjects[]": file.subjects.map(({ ref }) => ref),
});
