import type { ContributionFile, DeskPassage } from "#app/domain/consultations/contribution-view.ts";
import { beginningsNearby, sentencePieces } from "#app/domain/consultations/sentence-pieces.ts";
import { useT } from "#app/ui/page-context.tsx";

type Props = { file: ContributionFile; passage: DeskPassage; before: DeskPassage | undefined };

/**
 * The words, parted between any two sentences by a button, elsewhere by the words that the next passage begins with; with script
 * also by selecting. Where a passage begins is moved by a sentence.
 */
export function CutForm({ file: { words, revision }, passage, before }: Props) {
  const t = useT();
  const id = `before-${passage.id}`;
  const { from } = passage;
  const { earlier, later } = beginningsNearby(words, before, passage);
  const move = (to: number | undefined, label: string) =>
    to !== undefined && (
      <button className="btn plain" type="submit" name="move" value={`${from}:${to}`}>
        {label}
      </button>
    );
  return (
    <form method="post" data-enhance="cut-here">
      <input type="hidden" name="revision" value={revision} />
      <p className="words">
        {sentencePieces(words, passage).map(({ at, words: sentence }) => (
          <span key={at}>
            {at > from && (
              <button className="cut" type="submit" name="split" value={at}>
                <span className="visually-hidden">
                  {t("consultations.split-before", { words: sentence.trim() })}
                </span>
              </button>
            )}
            <span data-at={at}>{sentence}</span>
          </span>
        ))}
      </p>
      <p className="acts" data-selected hidden>
        <button className="btn" type="submit" name="split">
          {t("workbench.split-selected")}
        </button>
        {before && (
          <button className="btn plain" type="submit" name="move" data-from={from}>
            {t("workbench.begin-selected")}
          </button>
        )}
      </p>
      <input type="hidden" name="within" value={from} />
      <p className="acts">
        <label htmlFor={id}>{t("consultations.split-at-words")}</label>
        <input id={id} name="before" maxLength={200} />
        <button className="btn plain" type="submit">
          {t("consultations.split-here")}
        </button>
        {before && (
          <button className="btn plain" type="submit" name="merge" value={from}>
            {t("consultations.merge")}
          </button>
        )}
        {move(earlier, t("workbench.begin-earlier"))}
        {move(later, t("workbench.begin-later"))}
      </p>
    </form>
  );
}
