import { usePage } from "#app/ui/page-context.tsx";
import { TextField } from "#app/ui/primitives/field.tsx";
import type { FormState } from "#app/ui/primitives/form-state.ts";
import { HereButton } from "./here-button.tsx";
import type { WhereView } from "./need-form-view.ts";
import { PlaceRadio, PlaceSearch } from "./place-fields.tsx";

/** The place in one's own words; whoever likes presses a button where they stand, or searches by name. Or one calls. */
export function ElderPlace({ form, view: { found, sought } }: { form: FormState; view: WhereView }) {
  const { t, lang, site } = usePage();
  const only = found.length === 1 ? found[0]?.id : undefined;
  const chosen = form.values.place?.[0] || only || "whole";
  const error = form.errors.place;
  const geometry = form.values.geometry?.[0] ?? "";
  return (
    <>
      <p className="note call-instead">
        {t("submit.elder.call")} <Telephone contact={site.footer.contact[lang]} />
      </p>
      <TextField
        name="placeLabel"
        form={form}
        label={t("submit.elder.words")}
        hint={t("submit.elder.words-hint")}
        maxLength={60}
      />
      <HereButton />
      <fieldset className="field" id="f-place" data-wrong={error ? true : undefined}>
        <legend>{t("submit.elder.choose")}</legend>
        {error && <p className="wrong">{t(`errors.${error}`)}</p>}
        {sought && found.length === 0 && <p className="hint">{t("submit.elder.nothing", { sought })}</p>}
        <div className="tiles">
          {found.map(({ id, name, nameEn, territory }) => (
            <PlaceRadio
              key={id}
              {...{ value: id, chosen, hint: territory, className: "tile" }}
              label={lang === "en" ? nameEn : name}
            />
          ))}
          <PlaceRadio value="whole" chosen={chosen} label={t("submit.elder.by-words")} className="tile" />
          <PlaceRadio
            value="drawn"
            chosen={chosen}
            label={t("submit.elder.here")}
            className="tile drawn-choice"
          />
        </div>
        <input type="hidden" name="geometry" defaultValue={geometry} />
      </fieldset>
      <details className="more-fields" open={sought !== ""}>
        <summary>{t("submit.elder.search")}</summary>
        <PlaceSearch sought={sought} />
      </details>
    </>
  );
}

/** The office's telephone as it tells it; the number in it can be pressed. */
function Telephone({ contact }: { contact: string }) {
  const number = /\+?\d[\d -]{4,}\d/.exec(contact)?.[0];
  if (!number) return <strong>{contact}</strong>;
  return <a href={`tel:${number.replace(/[^+\d]/g, "")}`}>{contact}</a>;
}
