import { OfficeNav } from "#app/ui/office/office-nav.tsx";
import { useT } from "#app/ui/page-context.tsx";
import { FormProblems } from "#app/ui/primitives/form-problems.tsx";
import type { FormState } from "#app/ui/primitives/form-state.ts";

type Props = {
  /** The consultation it belongs to; none for a new one. */
  file?: { number: string; title: string };
  heading: string;
  lead: string;
  send: string;
  form: FormState;
  labels?: Record<string, string>;
  upload?: boolean;
  children?: React.ReactNode;
};

/** One step of the office on a page of its own: what it means, the form, the way back. */
export function ConsultationFormPage({
  file,
  heading,
  lead,
  send,
  form,
  labels = {},
  upload,
  children,
}: Props) {
  const t = useT();
  const back = file ? `/office/consultations/${file.number}` : "/office/consultations";
  return (
    <>
      <OfficeNav here="/office/consultations" />
      <p className="crumb">
        <a href={back}>{file?.title ?? t("consultations.desk")}</a>
      </p>
      <h1>{heading}</h1>
      <p className="lead">{lead}</p>
      <form className="form" method="post" encType={upload ? "multipart/form-data" : undefined}>
        <FormProblems form={form} labels={labels} />
        {children}
        <p className="acts">
          <button className="btn" type="submit">
            {send}
          </button>
          <a className="btn plain" href={back}>
            {t("consultations.back")}
          </a>
        </p>
      </form>
    </>
  );
}
