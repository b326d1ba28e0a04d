import type { DeskOpinion } from "#app/domain/notices/version-file-view.ts";
import { EntityLabelPart } from "#app/ui/needs/entity-label-part.tsx";
import { OfficeNav } from "#app/ui/office/office-nav.tsx";
import { usePage } from "#app/ui/page-context.tsx";
import type { FormState } from "#app/ui/primitives/form-state.ts";
import { InOwnLanguage } from "#app/ui/primitives/in-own-language.tsx";
import { Moment } from "#app/ui/primitives/moment.tsx";
import { Written } from "#app/ui/primitives/written.tsx";
import { TreatmentForm, type UnitChoice } from "./treatment-form.tsx";

export type TreatmentProps = {
  opinion: DeskOpinion;
  units: readonly UnitChoice[];
  mayAct: boolean;
  mayAssign: boolean;
  form: FormState;
};

/** One opinion, and what is made of it; what somebody else wrote meanwhile stands beside what is being sent. */
export function TreatmentPage({ opinion, mayAct, ...form }: TreatmentProps) {
  const { t } = usePage();
  const { position, noticeNumber, noticeTitle, name, stake, label, words, affected, interested, at } =
    opinion;
  return (
    <>
      <OfficeNav here="/office/opinions" />
      <p className="crumb">
        <a href="/office/opinions">{t("versions.opinions.title")}</a>
        <a href={`/notices/${noticeNumber}`}>
          <InOwnLanguage words={noticeTitle} />
        </a>
      </p>
      <h1>{t("versions.opinions.named", { number: noticeNumber, position })}</h1>
      <p className="facts">
        {stake === null ? (
          <InOwnLanguage words={name} />
        ) : (
          <EntityLabelPart entity={{ name, stake, uscc: null }} />
        )}
        {interested && <span className="role">{t("notices.opinion.interested")}</span>}
        <span>{label ? <InOwnLanguage words={label} /> : t("notices.opinion.whole")}</span>
        <Moment at={at} />
      </p>
      {opinion.isHidden && <p className="note">{t("versions.opinions.hidden-lead")}</p>}
      <Written words={words} />
      {affected && (
        <p>
          <InOwnLanguage words={affected} say={(said) => t("notices.opinion.affected", { affected: said })} />
        </p>
      )}
      {form.form.reason === "changed-meanwhile" && <Theirs opinion={opinion} />}
      {mayAct && <TreatmentForm {...form} opinion={opinion} />}
    </>
  );
}

function Theirs({ opinion: { treater, adoption, reason } }: { opinion: DeskOpinion }) {
  const { t } = usePage();
  return (
    <section className="theirs">
      <h2>{t("versions.treatment.theirs", { name: treater ?? "" })}</h2>
      {adoption && <p>{t(`notices.adoption.${adoption}`)}</p>}
      <p className="words">
        <InOwnLanguage words={reason ?? ""} />
      </p>
    </section>
  );
}
