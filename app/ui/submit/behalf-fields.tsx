import { staffChannels } from "#app/domain/needs/need-terms.ts";
import { channelWord } from "#app/ui/needs/need-words.ts";
import { usePage } from "#app/ui/page-context.tsx";
import { ChoiceField, TextField } from "#app/ui/primitives/field.tsx";
import type { FormState } from "#app/ui/primitives/form-state.ts";

/** For whom staff write, how the words came in, and how to reach them. */
export function BehalfFields({ form }: { form: FormState }) {
  const { t } = usePage();
  const choices = staffChannels.map((value) => ({ value, label: channelWord(t, value) }));
  return (
    <section className="form">
      <h2>{t("submit.behalf.title")}</h2>
      <p className="note">{t("submit.behalf.marked")}</p>
      <ChoiceField name="channel" form={form} label={t("submit.behalf.channel")} choices={choices} required />
      <TextField name="behalfName" form={form} label={t("submit.behalf.name")} maxLength={20} required />
      <TextField
        name="contact"
        form={form}
        label={t("account.contact.label")}
        hint={t("submit.behalf.contact-hint")}
        maxLength={254}
      />
    </section>
  );
}
