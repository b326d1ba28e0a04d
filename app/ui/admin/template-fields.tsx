import { type TemplateUse, templatePlaces, templateUses } from "#app/domain/administration/template.ts";
import { useT } from "#app/ui/page-context.tsx";
import { AreaField, ChoiceField, SelectField, TextField } from "#app/ui/primitives/field.tsx";
import type { FormState } from "#app/ui/primitives/form-state.ts";

/** A template: title and text in both languages, the places that can stand in it named beside. */
export function TemplateFields({ form, isNew }: { form: FormState; isNew: boolean }) {
  const t = useT();
  const use = form.values.use?.[0] ?? "";
  const offered = templateUses.filter((each) => each !== "notice");
  return (
    <>
      {isNew ? (
        <>
          <TextField
            {...{ name: "code", form, required: true, maxLength: 40, label: t("admin.fact.code") }}
            hint={t("admin.code-hint")}
          />
          <SelectField
            {...{ name: "use", form, required: true, label: t("admin.fact.use"), empty: t("offices.choose") }}
            choices={offered.map((value) => ({ value, label: t(`admin.word.use-${value}`) }))}
          />
        </>
      ) : (
        <input type="hidden" name="use" value={use} />
      )}
      <p className="hint">{t("admin.places-hint", { places: placesOf(use || "answer") })}</p>
      {(["Zh", "En"] as const).map((lang) => (
        <fieldset className="field" key={lang}>
          <legend>{t(lang === "Zh" ? "admin.in-chinese" : "admin.in-english")}</legend>
          <TextField
            {...{ name: `title${lang}`, form, required: true, maxLength: 120 }}
            label={t(lang === "Zh" ? "admin.fact.title-zh" : "admin.fact.title-en")}
          />
          <AreaField
            {...{ name: `text${lang}`, form, required: true, rows: 5, maxLength: 1500 }}
            label={t(lang === "Zh" ? "admin.fact.text-zh" : "admin.fact.text-en")}
          />
        </fieldset>
      ))}
      {use !== "notice" && (
        <ChoiceField
          {...{ name: "state", form, required: true, label: t("admin.fact.state") }}
          choices={(["offered", "retired"] as const).map((value) => ({
            value,
            label: t(`admin.word.${value}`),
          }))}
        />
      )}
    </>
  );
}

const isUse = (use: string): use is TemplateUse => templateUses.some((each) => each === use);

const placesOf = (use: string) =>
  (isUse(use) ? templatePlaces[use] : []).map((place) => `{{${place}}}`).join(" ");
