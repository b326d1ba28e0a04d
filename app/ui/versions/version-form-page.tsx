import { OfficeNav } from "#app/ui/office/office-nav.tsx";
import { usePage } from "#app/ui/page-context.tsx";
import { FormProblems } from "#app/ui/primitives/form-problems.tsx";
import type { FormState } from "#app/ui/primitives/form-state.ts";

type Props = {
  plan: { id: string; title: string; titleEn: string };
  number: string;
  heading: string;
  lead: string;
  send: string;
  form: FormState;
  labels?: Record<string, string>;
  /** Whether the form brings files. */
  uploads?: boolean;
  children: React.ReactNode;
};

/** One step of a version on a page of its own: what it means, the form, the way back. */
export function VersionFormPage({ plan, number, heading, lead, send, form, children, ...more }: Props) {
  const { t, lang } = usePage();
  const { labels = {}, uploads = false } = more;
  const back = `/office/plans/${plan.id}/versions/${number}`;
  return (
    <>
      <OfficeNav here="/office/plans" />
      <p className="crumb">
        <a href={back}>
          {lang === "en" ? plan.titleEn : plan.title} {number}
        </a>
      </p>
      <h1>{heading}</h1>
      <p className="lead">{lead}</p>
      <form className="form" method="post" {...(uploads && { encType: "multipart/form-data" as const })}>
        <FormProblems form={form} labels={labels} />
        {children}
        <p className="acts">
          <button className="btn" type="submit">
            {send}
          </button>
          <a className="btn plain" href={back}>
            {t("versions.back")}
          </a>
        </p>
      </form>
    </>
  );
}
