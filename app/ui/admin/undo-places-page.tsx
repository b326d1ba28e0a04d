import type { Named, PlaceImportView, UndoPreview } from "#app/domain/geo/gazetteer/place-import-view.ts";
import { usePage, useT } from "#app/ui/page-context.tsx";
import { AreaField } from "#app/ui/primitives/field.tsx";
import { FormProblems } from "#app/ui/primitives/form-problems.tsx";
import type { FormState } from "#app/ui/primitives/form-state.ts";
import { Moment } from "#app/ui/primitives/moment.tsx";
import { AdminNav } from "./admin-nav.tsx";

type Props = { file: PlaceImportView; preview: UndoPreview; form: FormState };

/** What taking a whole import back would do to which places; then yes, with the reason; or what stands against it. */
export function UndoPlacesPage({ file, preview: { against, steps, later }, form }: Props) {
  const t = useT();
  const back = `/admin/gazetteer/imports/${file.id}`;
  const name = file.name || t("basemaps.gazetteer.unnamed");
  return (
    <div className="office">
      <AdminNav here="/admin/gazetteer" />
      <p className="crumb">
        <a href="/admin/gazetteer">{t("admin.place.gazetteer")}</a> <a href={back}>{name}</a>
      </p>
      <h1>{t("basemaps.gazetteer.undo")}</h1>
      <FormProblems form={form} labels={{ reason: t("basemaps.gazetteer.undo-reason") }} />
      {against && against !== form.reason && <p className="note">{t(`reasons.${against}`)}</p>}
      {against === "places-named-later" && <Later later={later} />}
      {!against && (
        <>
          <p>{t("basemaps.gazetteer.undo-means")}</p>
          {steps.map((step) => (
            <Step key={step.kind} step={step} />
          ))}
          {steps.length === 0 && <p>{t("basemaps.gazetteer.undo-nothing")}</p>}
        </>
      )}
      {!against && (
        <form method="post" className="form">
          <AreaField
            {...{ name: "reason", form, required: true, rows: 3, maxLength: 500 }}
            label={t("basemaps.gazetteer.undo-reason")}
          />
          <p className="acts">
            <button className="btn grave" type="submit">
              {t("basemaps.gazetteer.undo")}
            </button>
            <a className="btn plain" href={back}>
              {t("office.ask-first.back")}
            </a>
          </p>
        </form>
      )}
    </div>
  );
}

function Later({ later }: Pick<UndoPreview, "later">) {
  const t = useT();
  return (
    <ul className="records">
      {later.map(({ id, name, at, places }) => (
        <li key={id}>
          <a href={`/admin/gazetteer/imports/${id}/undoing`}>{name || t("basemaps.gazetteer.unnamed")}</a> ·{" "}
          <Moment at={at} /> · {t("basemaps.gazetteer.later-names", { count: places })}
        </li>
      ))}
    </ul>
  );
}

function Step({ step: { kind, count, some } }: { step: UndoPreview["steps"][number] }) {
  const { t, lang } = usePage();
  const said = (named: Named | null) => (lang === "en" && named?.nameEn) || named?.name || "";
  return (
    <section>
      <h2>{t(`basemaps.gazetteer.undoes.${kind}`, { count })}</h2>
      <ul>
        {some.map(({ id, now, before }) => (
          <li key={id}>
            {kind === "changed" && said(now) !== said(before)
              ? t("basemaps.gazetteer.back-to", { now: said(now), before: said(before) })
              : said(before ?? now)}
          </li>
        ))}
      </ul>
      {count > some.length && <p>{t("basemaps.gazetteer.more-places", { count: count - some.length })}</p>}
    </section>
  );
}
