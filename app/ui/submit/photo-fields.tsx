import { longestAlternative } from "#app/domain/needs/photo-lines.ts";
import { photosAllowed } from "#app/domain/needs/submission.ts";
import { usePage } from "#app/ui/page-context.tsx";
import { Moment } from "#app/ui/primitives/moment.tsx";
import type { PhotoView, WhatView } from "./need-form-view.ts";
import { pathOf } from "./path-of.ts";
import { WaitingPhoto } from "./waiting-photo.tsx";

type PhotosProps = { photos: PhotoView[]; refused: WhatView["refused"]; again?: WhatView["again"] };
const spoken = ["uploading", "no-network", "kept", "no-room", "not-now", "added", "again"] as const;
/** Of a photo that waits on the device, which script draws: its place is put in there. */
const ofOne = ["one", "shows", "remove"] as const;
/** Of when photos are taken again, which is known later. */
const timed = ["full", "full-here"] as const;

/** Photos: those already here, each with what it shows, its place and a way out; and room for more. */
export function PhotoFields({ photos, refused, again }: PhotosProps) {
  const { t } = usePage();
  const words = {
    ...Object.fromEntries(spoken.map((word) => [word, t(`submit.photos.${word}`)])),
    ...Object.fromEntries(ofOne.map((word) => [word, t(`submit.photos.${word}`, { place: "{{place}}" })])),
    ...Object.fromEntries(timed.map((word) => [word, t(`submit.photos.${word}`, { time: "{{time}}" })])),
    ...{ "too-many": t("reasons.too-many-photos"), longest: String(longestAlternative) },
  };
  return (
    <fieldset
      className="field"
      id="f-photos"
      data-wrong={refused.length > 0 ? true : undefined}
      data-enhance="photos"
      data-words={JSON.stringify(words)}
    >
      <legend>
        {t("submit.photos.label")}
        <span className="optional">{t("forms.optional")}</span>
      </legend>
      <p className="hint" id="h-photos">
        {t("submit.photos.hint")}
      </p>
      {refused.map(({ name, reason, later }, at) => (
        <p className="wrong" key={at} data-later={later}>
          {name && `${name} `}
          {t(`reasons.${reason}`)}
        </p>
      ))}
      {again && (
        <p className="photos-later" data-wait={again.seconds}>
          {t("submit.photos.full-choose")} <Moment at={again.at} />
        </p>
      )}
      {photos.length > 0 && (
        <ol className="photo-list">
          {photos.map((photo, at) => (
            <PhotoField key={photo.token} photo={photo} place={at + 1} of={photos.length} />
          ))}
        </ol>
      )}
      <p className="photo-status" role="status" />
      {photos.length < photosAllowed && <MorePhotos />}
    </fieldset>
  );
}

function PhotoField({ photo, place, of }: { photo: PhotoView; place: number; of: number }) {
  const { t } = usePage();
  return (
    <li>
      <WaitingPhoto picture={photo.picture} place={place} />
      <div>
        <input type="hidden" name="photo" value={photo.token} />
        <label htmlFor={`f-alternative-${place}`}>{t("submit.photos.shows", { place })}</label>
        <input
          id={`f-alternative-${place}`}
          name="alternative"
          type="text"
          defaultValue={photo.alternative}
          maxLength={longestAlternative}
          aria-describedby="h-alternative"
        />
        {place === 1 && (
          <p className="hint" id="h-alternative">
            {t("submit.photos.shows-hint")}
          </p>
        )}
        <p className="photo-acts">
          {place > 1 && <ArrangeButton act="earlier" place={place} />}
          {place < of && <ArrangeButton act="later" place={place} />}
          <ArrangeButton act="remove" place={place} />
        </p>
      </div>
    </li>
  );
}

function ArrangeButton({ act, place }: { act: "earlier" | "later" | "remove"; place: number }) {
  const { t, url } = usePage();
  return (
    <button
      className="btn plain"
      type="submit"
      name="intent"
      value={`${act}-${place}`}
      formAction={`${pathOf(url)}#f-photos`}
      formNoValidate
    >
      {t(`submit.photos.${act}`, { place })}
    </button>
  );
}

/** A telephone offers its camera here as well as its pictures. */
function MorePhotos() {
  const { t, url } = usePage();
  return (
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
  );
}
