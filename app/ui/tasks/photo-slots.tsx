import { reportPhotosAllowed } from "#app/domain/tasks/task-photo.ts";
import { useT } from "#app/ui/page-context.tsx";
import { TextField } from "#app/ui/primitives/field.tsx";
import type { FormState } from "#app/ui/primitives/form-state.ts";
import { WaitingPhoto } from "#app/ui/submit/waiting-photo.tsx";

/** Places for photos that show how far a task has come; each photo needs words for whoever can't see it. */
export function PhotoSlots({ form }: { form: FormState }) {
  const t = useT();
  const places = Array.from({ length: reportPhotosAllowed }, (_, at) => at + 1);
  const used = places.filter((place) => form.pictures?.[place] || form.values[`alternative${place}`]?.[0]);
  const [first = 1, ...others] = places;
  return (
    <>
      <PhotoSlot {...{ form, place: first }} />
      <details open={used.some((place) => place > 1)}>
        <summary>{t("tasks.office.photo.more")}</summary>
        {others.map((place) => (
          <PhotoSlot key={place} {...{ form, place }} />
        ))}
      </details>
    </>
  );
}

function PhotoSlot({ form, place }: { form: FormState; place: number }) {
  const t = useT();
  const token = form.values[`photo${place}`]?.[0] ?? "";
  const name = `photoFile${place}`;
  const wrong = form.errors[name];
  return (
    <fieldset className="field" data-wrong={wrong ? true : undefined}>
      <legend>
        {t("tasks.office.photo.label", { place })}
        <span className="optional">{t("forms.optional")}</span>
      </legend>
      {wrong && <p className="wrong">{t(`errors.${wrong}`)}</p>}
      {token && (
        <div className="photo-row">
          <WaitingPhoto picture={form.pictures?.[place]} place={place} />
          <input type="hidden" name={`photo${place}`} value={token} />
          <label className="choice">
            <input type="checkbox" name={`without${place}`} value="yes" />
            <span>{t("submit.photos.leave-out", { place })}</span>
          </label>
        </div>
      )}
      <input
        id={`f-${name}`}
        type="file"
        name={name}
        accept="image/jpeg,image/png,image/webp"
        aria-label={t("tasks.office.photo.choose", { place })}
        aria-describedby={`h-${name}`}
      />
      <p className="hint" id={`h-${name}`}>
        {t("tasks.office.photo.hint")}
      </p>
      <TextField
        {...{ name: `alternative${place}`, form, maxLength: 120 }}
        label={t("tasks.office.photo.alternative", { place })}
        hint={t("tasks.office.photo.alternative-hint")}
      />
    </fieldset>
  );
}
