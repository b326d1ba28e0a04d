import { usePage } from "#app/ui/page-context.tsx";
import { TextField } from "#app/ui/primitives/field.tsx";
import { FormProblems } from "#app/ui/primitives/form-problems.tsx";
import type { FormState } from "#app/ui/primitives/form-state.ts";
import { Carried, DefaultButton } from "./carried.tsx";
import { draftWords } from "./draft-words.ts";
import type { WhereView } from "./need-form-view.ts";
import { pathOf } from "./path-of.ts";
import { PlaceChoices, PlaceSearch } from "./place-fields.tsx";
import { PlaceMap } from "./place-map.tsx";

const own = ["step", "q", "place", "coordinates", "geometry", "placeLabel"];

/** Step one: where. The list, the coordinates and the whole district need no map. */
export function WhereStep({ form, view }: { form: FormState; view: WhereView }) {
  const { t, url } = usePage();
  const whole = { value: "whole", label: t("submit.where.whole"), hint: t("submit.where.whole-hint") };
  return (
    <>
      <FormProblems form={form} />
      <form
        method="post"
        action={pathOf(url)}
        className="submit-where"
        data-enhance="draft"
        {...draftWords(t)}
      >
        <DefaultButton intent="to-what" />
        <input type="hidden" name="step" value="where" />
        <Carried form={form} except={own} />
        <PlaceMap map={view.map} />
        <div className="form">
          <PlaceSearch sought={view.sought} />
          <PlaceChoices form={form} view={view} rest={whole} />
          <TextField
            name="placeLabel"
            form={form}
            label={t("submit.where.label")}
            hint={t("submit.where.label-hint")}
            maxLength={60}
          />
          <div className="acts">
            <button className="btn" type="submit" name="intent" value="to-what">
              {t("submit.where.next")}
            </button>
          </div>
        </div>
      </form>
    </>
  );
}
