import { contributorKinds, enteredChannels } from "#app/domain/consultations/consultation-terms.ts";
import type { AboutChoices } from "#app/domain/consultations/reach/about-fields.ts";
import type { Translate } from "#app/domain/text/language.ts";
import { useT } from "#app/ui/page-context.tsx";
import { DocumentField } from "#app/ui/primitives/document-field.tsx";
import { AreaField, type Choice, ChoiceField, SelectField, TextField } from "#app/ui/primitives/field.tsx";
import type { FormState } from "#app/ui/primitives/form-state.ts";
import { MayPublish } from "./contribution-form.tsx";
import { AboutYou } from "./reach/about-you.tsx";

const names = ["channel", "participantKind", "name", "stake", "receivedOn", "theirWords"] as const;
/** Fields by the names that they are sent under. */
export const enteredLabels = (t: Translate): Record<string, string> => {
  const label = (name: (typeof names)[number]) => t(`consultations.field.${name}`);
  return {
    ...{ channel: label("channel"), kind: label("participantKind"), name: label("name") },
    ...{ stake: label("stake"), receivedOn: label("receivedOn"), words: label("theirWords") },
  };
};

type Props = { form: FormState; subjects: Choice[]; about: AboutChoices };

/** What came by letter, e-mail, telephone or at the counter: whose it is, when it came, and every word of it. */
export function EnteredFields({ form, subjects, about }: Props) {
  const t = useT();
  const label = (name: (typeof names)[number]) => t(`consultations.field.${name}`);
  return (
    <>
      <input type="hidden" name="submissionKey" value={form.values.submissionKey?.[0] ?? ""} />
      <ChoiceField
        {...{ name: "channel", form, required: true, label: label("channel") }}
        choices={enteredChannels.map((value) => ({ value, label: t(`consultations.channel.${value}`) }))}
      />
      <ChoiceField
        {...{ name: "kind", form, required: true, label: label("participantKind") }}
        choices={contributorKinds.map((value) => ({ value, label: t(`consultations.participant.${value}`) }))}
      />
      <TextField {...{ name: "name", form, required: true, maxLength: 80, label: label("name") }} />
      <TextField
        {...{ name: "stake", form, maxLength: 200, label: label("stake") }}
        hint={t("consultations.hint.stake")}
      />
      <TextField
        {...{ name: "receivedOn", form, required: true, type: "date", label: label("receivedOn") }}
      />
      <SelectField
        {...{ name: "subject", form, choices: subjects, label: t("consultations.field.subject") }}
        empty={t("consultations.whole")}
      />
      <AreaField {...{ name: "words", form, required: true, rows: 12, label: label("theirWords") }} />
      <DocumentField
        label={t("consultations.field.scan")}
        hint={t("consultations.hint.scan")}
        required={false}
      />
      <AboutYou form={form} choices={about} entered />
      <MayPublish checked={form.values.mayPublish !== undefined} />
    </>
  );
}
