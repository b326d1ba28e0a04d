import { reportPhotosAllowed } from "#app/domain/tasks/task-photo.ts";
import { useT } from "#app/ui/page-context.tsx";
import { TextField } from "#app/ui/primitives/field.tsx";
import type { FormState } from "#app/ui/primitives/form-state.ts";
import { WaitingPhoto } from "#app/ui/submit/waiting-photo.tsx";

type SlotsProps = { form: FormState; most?: number; hint?: string };

/** Places for photos that show how far a task has come, or what was; each photo needs words for whoever can't see it. */
export function PhotoSlots({ form, most = reportPhotosAllowed, ...told }: SlotsProps) {
  const t = useT();
  const hint = told.hint ?? t("tasks.office.photo.hint");
  const places = Array.from({ length: most }, (_, at) => at + 1);
  const used = places.filter((place) => form.pictures?.[place] || form.values[`alternative${place}`]?.[0]);
  const [first = 1, ...others] = places;
  return (
    <>
      <PhotoSlot {...{ form, hint, place: first }} />
      <details open={used.some((place) => place > 1)}>
        <summary>{t("tasks.office.photo.more")}</summary>
        {others.map((place) => (
          <PhotoSlot key={place} {...{ form, hint, place }} />
        ))}
      </details>
    </>
  );
}

function PhotoSlot({ form, hint, place }: { form: FormState; hint: string; place: number }) {
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
        <div className="photo-kept">
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
        {hint}
      </p>
      <TextField
        {...{ name: `alternative${place}`, form, maxLength: 120 }}
        label={t("tasks.office.photo.alternative", { place })}
        hint={t("tasks.office.photo.alternative-hint")}
      />
    </fieldset>
  );
}
