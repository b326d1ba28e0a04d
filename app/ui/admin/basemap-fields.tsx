import { datums } from "#app/domain/geo/datum-names.ts";
import { grids } from "#app/domain/geo/grid-names.ts";
import { useT } from "#app/ui/page-context.tsx";
import { ChoiceField, SelectField, TextField } from "#app/ui/primitives/field.tsx";
import type { FormState } from "#app/ui/primitives/form-state.ts";

/** A web map: where its tiles are and how they are counted, by what right and to whom it is shown. */
export function BasemapFields({ form, isNew }: { form: FormState; isNew: boolean }) {
  const t = useT();
  const words = <Name extends string>(prefix: string, names: readonly Name[]) =>
    names.map((value) => ({ value, label: t(`admin.word.${prefix}${value}`) }));
  return (
    <>
      {isNew && (
        <TextField
          {...{ name: "code", form, required: true, maxLength: 40, label: t("admin.fact.code") }}
          hint={t("basemaps.form.code-hint")}
        />
      )}
      <div className="field-pair">
        <TextField
          {...{ name: "nameZh", form, required: true, maxLength: 30 }}
          label={t("admin.fact.name-zh")}
        />
        <TextField
          {...{ name: "nameEn", form, required: true, maxLength: 60 }}
          label={t("admin.fact.name-en")}
        />
      </div>
      <TextField
        {...{ name: "address", form, required: true, maxLength: 600, label: t("admin.fact.tile-address") }}
        hint={t("basemaps.form.address-hint")}
      />
      <TextField
        {...{ name: "labels", form, maxLength: 600, label: t("admin.fact.tile-labels") }}
        hint={t("basemaps.form.labels-hint")}
      />
      <TextField
        {...{ name: "token", form, maxLength: 200, label: t("admin.fact.tile-key") }}
        hint={t("basemaps.form.key-hint")}
      />
      <TextField
        {...{ name: "servers", form, maxLength: 200, label: t("admin.fact.tile-servers") }}
        hint={t("basemaps.form.servers-hint")}
      />
      <SelectField
        {...{ name: "datum", form, required: true, label: t("admin.fact.datum") }}
        choices={words("datum-", datums)}
      />
      <SelectField
        {...{ name: "grid", form, required: true, label: t("admin.fact.grid") }}
        hint={t("basemaps.form.grid-hint")}
        choices={words("grid-", grids)}
      />
      {(["leastZoom", "mostZoom", "zoomShift"] as const).map((name) => (
        <TextField
          key={name}
          {...{ name, form, required: true, maxLength: 3, inputMode: "numeric" }}
          label={t(`admin.fact.${zoomFacts[name]}`)}
          hint={t(`basemaps.form.${zoomFacts[name]}-hint`)}
        />
      ))}
      <div className="field-pair">
        {(["Zh", "En"] as const).map((lang) => (
          <TextField
            key={lang}
            {...{ name: `attribution${lang}`, form, required: true, maxLength: 160 }}
            label={t(lang === "Zh" ? "admin.fact.attribution-zh" : "admin.fact.attribution-en")}
          />
        ))}
      </div>
      <TextField
        {...{ name: "reviewNumber", form, maxLength: 60, label: t("admin.fact.review-number") }}
        hint={t("basemaps.form.review-hint")}
      />
      <SelectField
        {...{ name: "shownTo", form, required: true, label: t("admin.fact.shown-to") }}
        choices={words("shown-to-", ["all", "zh-CN", "en"])}
      />
      <ChoiceField
        {...{ name: "first", form, required: true, label: t("admin.fact.shown-first") }}
        choices={words("", ["yes", "no"])}
      />
      <ChoiceField
        {...{ name: "state", form, required: true, label: t("admin.fact.state") }}
        choices={[
          { value: "offered", label: t("admin.word.offered") },
          { value: "retired", label: t("admin.word.not-offered") },
        ]}
      />
    </>
  );
}

const zoomFacts = { leastZoom: "zoom-least", mostZoom: "zoom-most", zoomShift: "zoom-shift" } as const;
