import { usePage } from "#app/ui/page-context.tsx";
import type { PhotoView } from "./need-form-view.ts";
import { pathOf } from "./path-of.ts";
import { WaitingPhoto } from "./waiting-photo.tsx";

type Refused = { name: string; reason: string }[];

/** Photos: those already here with a way to leave one out, and a field for more. */
export function PhotoFields({ photos, refused }: { photos: PhotoView[]; refused: Refused }) {
  const { t, url } = usePage();
  return (
    <fieldset className="field" id="f-photos" data-wrong={refused.length > 0 ? true : undefined}>
      <legend>
        {t("submit.photos.label")}
        <span className="optional">{t("forms.optional")}</span>
      </legend>
      <p className="hint" id="h-photos">
        {t("submit.photos.hint")}
      </p>
      {refused.map(({ name, reason }, at) => (
        <p className="wrong" key={at}>
          {name && `${name} `}
          {t(`reasons.${reason}`)}
        </p>
      ))}
      {photos.length > 0 && (
        <ul className="photo-list">
          {photos.map(({ token, picture }, at) => (
            <li key={token}>
              <WaitingPhoto picture={picture} place={at + 1} />
              <input type="hidden" name="photo" value={token} />
              <label className="choice">
                <input type="checkbox" name="without" value={token} />
                <span>{t("submit.photos.leave-out", { place: at + 1 })}</span>
              </label>
            </li>
          ))}
        </ul>
      )}
      {photos.length < 6 && (
        <div className="photo-more">
          <input
            id="f-photo-files"
            type="file"
            name="photos"
            multiple
            accept="image/jpeg,image/png,image/webp"
            aria-label={t("submit.photos.choose")}
            aria-describedby="h-photos"
          />
          <button
            className="btn plain"
            type="submit"
            name="intent"
            value="add-photos"
            formAction={`${pathOf(url)}#f-photos`}
            formNoValidate
          >
            {t("submit.photos.add")}
          </button>
        </div>
      )}
    </fieldset>
  );
}
