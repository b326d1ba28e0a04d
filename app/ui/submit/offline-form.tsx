import { undecidedCategory } from "#app/domain/needs/need-terms.ts";
import { usePage } from "#app/ui/page-context.tsx";
import { AreaField, TextField } from "#app/ui/primitives/field.tsx";
import { CategoryField } from "./category-field.tsx";
import { HereButton } from "./here-button.tsx";
import { KindField } from "./kind-field.tsx";
import { MaskNotice } from "./mask-notice.tsx";
import { PhotoFields } from "./photo-fields.tsx";
import { VisibilityFields } from "./visibility-fields.tsx";
import { WaitingNeeds } from "./waiting-needs.tsx";

const form = { values: { visibility: ["public"], category: [undecidedCategory] }, errors: {} };

/** The form on one page, as a browser keeps it for when the network is gone; with a network it leads to the check. */
export function OfflineForm() {
  const { t } = usePage();
  return (
    <div className="submit">
      <h1>{t("submit.title")}</h1>
      <WaitingNeeds as="" device />
      <p className="lead">{t("submit.offline.lead")}</p>
      <p className="note">{t("submit.offline.emergency")}</p>
      <form
        method="post"
        action="/needs/new"
        encType="multipart/form-data"
        className="form"
        data-enhance="offline-form"
      >
        <input type="hidden" name="step" value="what" />
        <input type="hidden" name="key" value="" />
        <input type="hidden" name="as" value="" />
        <input type="hidden" name="place" value="whole" />
        <input type="hidden" name="geometry" value="" />
        <AreaField
          {...{ name: "words", form, rows: 7, required: true }}
          label={t("submit.what.words")}
          hint={t("submit.what.words-hint")}
        />
        <p className="note offline-place" hidden>
          {t("submit.offline.place-kept")}
        </p>
        <TextField
          {...{ name: "placeLabel", form, maxLength: 60 }}
          label={t("submit.elder.words")}
          hint={t("submit.elder.words-hint")}
        />
        <HereButton />
        <MaskNotice texts={[]} fields="[name=words], [name=placeLabel]" />
        <CategoryField form={form} />
        <div className="offline-more">
          <KindField form={form} />
        </div>
        <PhotoFields photos={[]} refused={[]} />
        <div className="offline-more">
          <VisibilityFields form={form} />
        </div>
        <p className="note offline-signed-in" hidden>
          {t("submit.offline.signed-in")}
        </p>
        <p className="note offline-guest">{t("submit.offline.guest")}</p>
        <div className="acts">
          <button className="btn" type="submit" name="intent" value="send-later">
            {t("submit.offline.keep")}
          </button>
        </div>
        <p className="hint">{t("submit.draft.kept")}</p>
      </form>
    </div>
  );
}
