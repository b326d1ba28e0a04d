import type { RecordLine } from "#app/domain/administration/record-line.ts";
import { useT } from "#app/ui/page-context.tsx";
import { NumberedPages } from "#app/ui/primitives/numbered-pages.tsx";
import { AdminNav } from "./admin-nav.tsx";
import { RecordList } from "./record-list.tsx";

type RegisterProps = {
  slug: string;
  lines: readonly RecordLine[];
  page: number;
  pages: number;
  canAdd: boolean;
  /** The day whose evening the list shows; empty for now. */
  on: string;
  wrongDate: boolean;
  children?: React.ReactNode;
};

/** A register: its records now, or as they stood at the end of a day. */
export function RegisterPage({ slug, lines, page, pages, canAdd, on, wrongDate, children }: RegisterProps) {
  const t = useT();
  const base = `/admin/${slug}`;
  return (
    <div className="office">
      <AdminNav here={base} />
      <h1>{t(`admin.place.${slug}`)}</h1>
      <p className="lead">{t(`admin.lead.${slug}`)}</p>
      <form className="as-of" method="get" action={base}>
        <label htmlFor="f-on">{t("admin.as-of.label")}</label>
        <input
          id="f-on"
          type="date"
          name="on"
          defaultValue={on}
          aria-invalid={wrongDate || undefined}
          aria-describedby={wrongDate ? "e-on" : undefined}
        />
        <button className="btn plain" type="submit">
          {t("admin.as-of.act")}
        </button>
        {on !== "" && <a href={base}>{t("admin.as-of.now")}</a>}
        {wrongDate && (
          <p className="wrong" id="e-on">
            {t("errors.date-not-valid")}
          </p>
        )}
      </form>
      {on !== "" && !wrongDate && <p className="note">{t("admin.as-of.note", { on })}</p>}
      {slug === "routing" && (
        <p>
          <a href="/admin/routing/trial">{t("offices.trial.title")}</a>
        </p>
      )}
      {canAdd && (
        <p className="acts">
          <a className="btn" href={`${base}/new`}>
            {t(`admin.add.${slug}`)}
          </a>
        </p>
      )}
      <RecordList lines={lines} base={base} label={t(`admin.place.${slug}`)} />
      <NumberedPages
        {...{ page, pages }}
        to={(at) => `${base}?${new URLSearchParams({ ...(on && { on }), page: String(at) })}`}
      />
      {children}
    </div>
  );
}
