import { type EntityVoice, mostStakeSigns } from "#app/domain/people/entity-voice.ts";
import { useT } from "#app/ui/page-context.tsx";
import { ChoiceField, SelectField, TextField } from "#app/ui/primitives/field.tsx";
import type { FormState } from "#app/ui/primitives/form-state.ts";

/** In whose name, asked each time of who represents a market entity; nobody else sees it. */
export function VoiceFields({ voices, form: given }: { voices: readonly EntityVoice[]; form: FormState }) {
  const t = useT();
  if (voices.length === 0) return null;
  const values: FormState["values"] = { inNameOf: [""], ...given.values };
  const form = { ...given, values };
  const declared = [...new Set(voices.flatMap(({ interests }) => interests))];
  return (
    <>
      <ChoiceField
        {...{ name: "inNameOf", form, required: true }}
        label={t("market.voice.label")}
        hint={t("market.voice.hint")}
        choices={[
          { value: "", label: t("market.voice.me") },
          ...voices.map(({ entityId, name }) => ({ value: entityId, label: name })),
        ]}
      />
      {declared.length > 0 && (
        <SelectField
          {...{ name: "declaredStake", form }}
          label={t("market.voice.declared")}
          empty={t("market.voice.none-of-these")}
          choices={declared.map((words) => ({ value: words, label: words }))}
        />
      )}
      <TextField
        {...{ name: "stake", form, maxLength: mostStakeSigns }}
        label={t("market.voice.stake")}
        hint={t("market.voice.stake-hint")}
      />
    </>
  );
}
