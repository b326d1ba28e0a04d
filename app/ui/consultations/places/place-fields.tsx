import { useT } from "#app/ui/page-context.tsx";
import { TextField } from "#app/ui/primitives/field.tsx";
import type { FormState } from "#app/ui/primitives/form-state.ts";
import type { WhereView } from "#app/ui/submit/need-form-view.ts";
import { PlaceChoices, PlaceSearch } from "#app/ui/submit/place-fields.tsx";
import { PlaceMap } from "#app/ui/submit/place-map.tsx";

/** A place of one's own: drawn on the map, found by its name, or typed as coordinates. Open once something of it is given. */
export function ContributionPlaceFields({ form, where }: { form: FormState; where: WhereView }) {
  const t = useT();
  const given = ["place", "coordinates", "q", "placeLabel"].some((name) => form.values[name]?.[0]);
  const wrong = form.errors.place ?? form.errors.coordinates;
  const none = { value: "", label: t("places.no-place") };
  return (
    <details className="more-fields" open={given || wrong !== undefined}>
      <summary>{t("places.place")}</summary>
      <PlaceMap map={where.map} />
      <PlaceSearch sought={where.sought} />
      <PlaceChoices form={form} view={where} rest={none} />
      <TextField
        {...{ form, name: "placeLabel", maxLength: 60, label: t("submit.where.label") }}
        hint={t("submit.where.label-hint")}
      />
    </details>
  );
}
