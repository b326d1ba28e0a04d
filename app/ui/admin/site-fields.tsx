import type { RecordChoices } from "#app/domain/administration/register-fact.ts";
import { usePage } from "#app/ui/page-context.tsx";
import { SelectField, TextField } from "#app/ui/primitives/field.tsx";
import type { FormState } from "#app/ui/primitives/form-state.ts";
import { factWords } from "./fact-words.ts";
import { siteFieldFacts } from "./field-labels.ts";

const pairs = [
  ["nameZh", "nameEn"],
  ["placeZh", "placeEn"],
  ["organiserZh", "organiserEn"],
  ["contactZh", "contactEn"],
] as const;

/** Who the portal is: names in both languages, seal, colours, what stands in the footer, the map it draws on. */
export function SiteFields({ form, choices }: { form: FormState; choices: RecordChoices }) {
  const { t, lang } = usePage();
  const text = (name: keyof typeof siteFieldFacts, required = true) => (
    <TextField
      key={name}
      {...{ name, form, required, maxLength: 120, label: t(`admin.fact.${siteFieldFacts[name]}`) }}
    />
  );
  return (
    <>
      {pairs.map((pair) => (
        <div className="field-pair" key={pair[0]}>
          {pair.map((name) => text(name))}
        </div>
      ))}
      <TextField
        {...{ name: "seal", form, required: true, maxLength: 4, label: t("admin.fact.seal") }}
        hint={t("admin.seal-hint")}
      />
      <div className="field-pair">
        {(["action", "official"] as const).map((name) => (
          <TextField
            key={name}
            {...{ name, form, required: true, maxLength: 7, label: t(`admin.fact.colour-${name}`) }}
            hint={t("admin.colour-hint")}
          />
        ))}
      </div>
      {(["siteCode", "icp", "police"] as const).map((name) => text(name, false))}
      {text("reviewNumber")}
      <SelectField
        {...{ name: "basemap", form, required: true, label: t("admin.fact.basemap") }}
        hint={t("admin.basemap-hint")}
        choices={(choices.basemap ?? []).map(({ value, name }) => ({
          value,
          label: factWords(t, lang, name),
        }))}
      />
    </>
  );
}
