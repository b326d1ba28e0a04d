import { mostAttachments as most } from "#app/domain/consultations/places/place-form.ts";
import { usePage } from "#app/ui/page-context.tsx";
import { pathOf } from "#app/ui/submit/path-of.ts";
import { attachmentWords } from "./attachment-words.ts";

type Waiting = { token: string; type: string; size: number };

/** Photos and PDFs that come with a contribution: those kept already, each with a way to leave it out, and room for more. */
export function AttachmentFields({ attachments }: { attachments: readonly Waiting[] }) {
  const { t, url } = usePage();
  return (
    <fieldset className="field" id="f-attachments">
      <legend>
        {t("places.attachments")}
        <span className="optional">{t("forms.optional")}</span>
      </legend>
      <p className="hint" id="h-attachments">
        {t("places.hint.attachments", { most })}
      </p>
      {attachments.map((file, at) => (
        <div key={file.token}>
          <input type="hidden" name="attachment" value={file.token} />
          <label className="choice">
            <input type="checkbox" name="without" value={file.token} />
            <span>{t("places.leave-out", { file: attachmentWords(t, { ...file, position: at + 1 }) })}</span>
          </label>
        </div>
      ))}
      {attachments.length < most && (
        <div className="photo-more">
          <input
            id="f-attachment-files"
            type="file"
            name="files"
            multiple
            accept="application/pdf,image/jpeg,image/png"
            aria-label={t("places.choose-files")}
            aria-describedby="h-attachments"
          />
          <button
            className="btn plain"
            type="submit"
            name="intent"
            value="add-files"
            formAction={`${pathOf(url)}#f-attachments`}
            formNoValidate
          >
            {t("places.add-files")}
          </button>
        </div>
      )}
    </fieldset>
  );
}
