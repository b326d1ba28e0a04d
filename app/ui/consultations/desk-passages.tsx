import type { ContributionFile, DeskPassage } from "#app/domain/consultations/contribution-view.ts";
import { sentencePieces } from "#app/domain/consultations/sentence-pieces.ts";
import { useT } from "#app/ui/page-context.tsx";
import type { Choice } from "#app/ui/primitives/field.tsx";
import { subjectWords } from "./subject-words.ts";

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
            <CutForm {...{ file, passage, isFirst: place === 0 }} />
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

type CutProps = { file: ContributionFile; passage: DeskPassage; isFirst: boolean };

/** The words, parted between any two sentences by a button, elsewhere by the words that the next passage begins with. */
function CutForm({ file: { words, revision }, passage, isFirst }: CutProps) {
  const t = useT();
  const id = `before-${passage.id}`;
  return (
    <form method="post">
      <input type="hidden" name="revision" value={revision} />
      <p className="words">
        {sentencePieces(words, passage).map(({ at, words: sentence }) => (
          <span key={at}>
            {at > passage.from && (
              <button className="cut" type="submit" name="split" value={at}>
                <span className="visually-hidden">
                  {t("consultations.split-before", { words: sentence.trim() })}
                </span>
              </button>
            )}
            {sentence}
          </span>
        ))}
      </p>
      <input type="hidden" name="within" value={passage.from} />
      <p className="acts">
        <label htmlFor={id}>{t("consultations.split-at-words")}</label>
        <input id={id} name="before" maxLength={200} />
        <button className="btn plain" type="submit">
          {t("consultations.split-here")}
        </button>
        {!isFirst && (
          <button className="btn plain" type="submit" name="merge" value={passage.from}>
            {t("consultations.merge")}
          </button>
        )}
      </p>
    </form>
  );
}
