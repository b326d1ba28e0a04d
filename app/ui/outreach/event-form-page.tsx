import { OfficeNav } from "#app/ui/office/office-nav.tsx";
import { useT } from "#app/ui/page-context.tsx";
import { FormProblems } from "../primitives/form-problems.tsx";
import type { FormState } from "../primitives/form-state.ts";
import { eventLabels } from "./event-fields.tsx";

type Props = {
  title: string;
  lead: string;
  form: FormState;
  /** The event's own desk; none for a new one. */
  number?: string;
  act: string;
  /** Whether the form brings photos. */
  uploads?: boolean;
  children: React.ReactNode;
};

/** A form of the office about events: what will happen, the fields, the act, and a way back. */
export function EventFormPage({ title, lead, form, number, act, uploads = false, children }: Props) {
  const t = useT();
  const back = number ? `/office/outreach/events/${number}` : "/office/outreach/events";
  return (
    <>
      <OfficeNav here="/office/outreach/events" />
      <p className="crumb">
        <a href={back}>{number ?? t("outreach.events.desk")}</a>
      </p>
      <h1>{title}</h1>
      <p className="lead">{lead}</p>
      <FormProblems form={form} labels={eventLabels(t)} />
      <form className="form" method="post" {...(uploads && { encType: "multipart/form-data" as const })}>
        {children}
        <p className="acts">
          <button className="btn" type="submit">
            {act}
          </button>
          <a className="btn plain" href={back}>
            {t("outreach.desk.back")}
          </a>
        </p>
      </form>
    </>
  );
}
