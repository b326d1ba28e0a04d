import { usePage } from "#app/ui/page-context.tsx";
import { TextField } from "#app/ui/primitives/field.tsx";
import { FormProblems } from "#app/ui/primitives/form-problems.tsx";
import type { FormState } from "#app/ui/primitives/form-state.ts";
import { Carried, DefaultButton } from "./carried.tsx";
import { DraftNote } from "./draft-note.tsx";
import { ElderPlace } from "./elder-place.tsx";
import { MaskNotice } from "./mask-notice.tsx";
import type { WhereView } from "./need-form-view.ts";
import { pathOf } from "./path-of.ts";
import { PlaceChoices, PlaceSearch } from "./place-fields.tsx";
import { PlaceMap } from "./place-map.tsx";

const own = ["step", "q", "place", "coordinates", "datum", "geometry", "placeLabel"];
type WhereProps = { form: FormState; view: WhereView; as: string };

/** Step one: where. The list, the coordinates and the whole district need no map; elder mode has none. */
export function WhereStep({ form, view, as }: WhereProps) {
  const { t, url, elder } = usePage();
  return (
    <>
      <FormProblems form={form} focused />
      <form method="post" action={pathOf(url)} className={elder ? "form" : "submit-where"}>
        <DefaultButton intent="to-what" />
        <input type="hidden" name="step" value="where" />
        <Carried form={form} except={own} />
        {!elder && <PlaceMap map={view.map} />}
        <div className="form">
          {elder ? <ElderPlace form={form} view={view} /> : <PlaceFields form={form} view={view} />}
          <MaskNotice texts={form.values.placeLabel ?? []} fields="[name=placeLabel]" />
          <div className="acts">
            <button className="btn" type="submit" name="intent" value="to-what">
              {t("submit.where.next")}
            </button>
          </div>
          <DraftNote as={as} />
        </div>
      </form>
    </>
  );
}

function PlaceFields({ form, view }: Omit<WhereProps, "as">) {
  const { t } = usePage();
  const whole = { value: "whole", label: t("submit.where.whole"), hint: t("submit.where.whole-hint") };
  return (
    <>
      <PlaceSearch sought={view.sought} />
      <PlaceChoices form={form} view={view} rest={whole} />
      <TextField
        name="placeLabel"
        form={form}
        label={t("submit.where.label")}
        hint={t("submit.where.label-hint")}
        maxLength={60}
      />
    </>
  );
}
