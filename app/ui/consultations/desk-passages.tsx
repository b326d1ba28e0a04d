import type { ContributionFile } from "#app/domain/consultations/contribution-view.ts";
import { useT } from "#app/ui/page-context.tsx";
import type { Choice } from "#app/ui/primitives/field.tsx";
import { subjectWords } from "./subject-words.ts";
import { CutForm } from "./workbench/cut-form.tsx";

type Props = { file: ContributionFile; subjects: Choice[]; units: ReadonlyMap<string, string> };

/** The passages in the order of the letter: each with what is made of it, and where it can be parted or joined. */
export function DeskPassages({ file, subjects, units }: Props) {
  const t = useT();
  const at = `/office/consultations/${file.consultation.number}/passages`;
  return (
    <ol className="plain-list desk-passages">
      {file.passages.map((passage, place) => (
        <li key={passage.id} id={`passage-${passage.id}`}>
          <h2>{t("consultations.passage", { place: place + 1 })}</h2>
          {file.mayCut ? (
            <CutForm {...{ file, passage, before: file.passages[place - 1] }} />
          ) : (
            <p className="words">{passage.words}</p>
          )}
          <p className="facts">
            <strong>
              {passage.adoption ? t(`notices.adoption.${passage.adoption}`) : t("consultations.undecided")}
            </strong>
            {passage.topic && <span>{passage.topic}</span>}
            <span>{subjectWords(t, subjects, passage.subject)}</span>
            <span>{units.get(passage.unitId ?? "") ?? t("consultations.no-unit")}</span>
            {passage.decider && <span>{passage.decider}</span>}
            {passage.mayDecide && (
              <a href={`${at}/${passage.id}`}>{t("consultations.decide", { place: place + 1 })}</a>
            )}
          </p>
          {passage.reason && <p className="words">{passage.reason}</p>}
          {passage.draft?.reason && (
            <p className="words">
              {t("workbench.draft")} · {passage.draft.reason}
            </p>
          )}
        </li>
      ))}
    </ol>
  );
}
