import type { ContributionFile, DeskPassage } from "#app/domain/consultations/contribution-view.ts";
import { OfficeNav } from "#app/ui/office/office-nav.tsx";
import { useT } from "#app/ui/page-context.tsx";
import type { Choice } from "#app/ui/primitives/field.tsx";
import type { FormState } from "#app/ui/primitives/form-state.ts";
import { Written } from "#app/ui/primitives/written.tsx";
import { PassageForm } from "./passage-form.tsx";

type Props = {
  file: ContributionFile;
  passage: DeskPassage;
  subjects: Choice[];
  units: Choice[];
  mayAssign: boolean;
  form: FormState;
};

/** One passage and what is made of it; what somebody else wrote meanwhile stands beside what is being sent. */
export function PassagePage({ file, passage, ...rest }: Props) {
  const t = useT();
  const { number, title } = file.consultation;
  const place = file.passages.findIndex(({ id }) => id === passage.id) + 1;
  const back = `/office/consultations/${number}/contributions/${file.position}`;
  return (
    <>
      <OfficeNav here="/office/consultations" />
      <p className="crumb">
        <a href={`/office/consultations/${number}`}>{title}</a>
        <a href={back}>{t("consultations.contribution-named", { number: file.number })}</a>
      </p>
      <h1>{t("consultations.passage", { place })}</h1>
      <Written words={passage.words} />
      {rest.form.reason === "changed-meanwhile" && (
        <section className="theirs">
          <h2>{t("consultations.theirs")}</h2>
          {passage.adoption && <p>{t(`notices.adoption.${passage.adoption}`)}</p>}
          <p className="words">{passage.reason}</p>
        </section>
      )}
      {passage.mayDecide && <PassageForm {...{ passage, back, ...rest }} />}
    </>
  );
}
