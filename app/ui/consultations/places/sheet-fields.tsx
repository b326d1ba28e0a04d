import { gridOf, lastSquare } from "#app/domain/consultations/places/pin-on-sheet.ts";
import { mostSpotSigns } from "#app/domain/consultations/places/place-form.ts";
import type { SheetView } from "#app/domain/consultations/places/places-view.ts";
import { usePage } from "#app/ui/page-context.tsx";
import { SelectField, TextField } from "#app/ui/primitives/field.tsx";
import type { FormState } from "#app/ui/primitives/form-state.ts";
import { pathOf } from "#app/ui/submit/path-of.ts";
import { SheetPress } from "./sheet-press.tsx";

type Props = { number: string; form: FormState; sheets: readonly SheetView[] };

/** A spot on a drawing or scanned sheet: press the picture, or name a square; of a PDF its page and words for the place. */
export function SheetFields({ number, form, sheets }: Props) {
  const { t, url } = usePage();
  if (sheets.length === 0) return null;
  const chosen = sheets.find(({ id }) => id === form.values.sheet?.[0]);
  const value = (name: string) => form.values[name]?.[0] ?? "";
  return (
    <details className="more-fields" id="f-sheets" open={chosen !== undefined}>
      <summary>{t("places.on-sheet")}</summary>
      <SelectField
        {...{ form, name: "sheet", label: t("places.field.sheet"), empty: t("places.no-sheet") }}
        choices={sheets.map(({ id, title }) => ({ value: id, label: title }))}
      />
      <p>
        <button
          className="btn plain"
          type="submit"
          name="intent"
          value="show-sheet"
          formAction={`${pathOf(url)}#f-sheets`}
          formNoValidate
        >
          {t("places.show-sheet")}
        </button>
      </p>
      {chosen && <input type="hidden" name="shownSheet" value={chosen.id} />}
      <input type="hidden" name="sheetX" value={value("sheetX")} />
      <input type="hidden" name="sheetY" value={value("sheetY")} />
      {chosen?.size && (
        <>
          <SheetPress
            {...{ number, sheet: chosen, size: chosen.size }}
            at={[value("sheetX"), value("sheetY")]}
          />
          <TextField
            {...{ form, name: "square", maxLength: 4, label: t("places.field.square") }}
            hint={t("places.hint.square", { last: lastSquare(gridOf(chosen.size)) })}
          />
        </>
      )}
      {chosen && !chosen.size && (
        <>
          <p>
            <a href={`/consultations/${number}/materials/${chosen.id}`}>
              {t("places.open-sheet", { title: chosen.title })}
            </a>
          </p>
          <TextField
            {...{ form, name: "page", inputMode: "numeric", maxLength: 4, label: t("places.field.page") }}
          />
        </>
      )}
      {chosen && (
        <TextField
          {...{ form, name: "spot", maxLength: mostSpotSigns, label: t("places.field.spot") }}
          hint={t("places.hint.spot")}
        />
      )}
    </details>
  );
}
