import type { PassageResult } from "#app/domain/consultations/contribution-view.ts";
import { usePage } from "#app/ui/page-context.tsx";
import type { Choice } from "#app/ui/primitives/field.tsx";
import { Written } from "#app/ui/primitives/written.tsx";
import { subjectWords } from "./subject-words.ts";

type Props = { passages: readonly PassageResult[]; subjects: readonly Choice[] };

/** Passage by passage: what was said, what was decided, why, by whom, and where it went. */
export function PassageResults({ passages, subjects }: Props) {
  const { t, lang } = usePage();
  return (
    <ol className="plain-list">
      {passages.map(({ id, words, adoption, reason, unit, unitEn, topic, followUp, ...of }) => (
        <li key={id}>
          <Written words={words} />
          <div className="opinion-treatment">
            <p>
              <strong>{t(`notices.adoption.${adoption}`)}</strong> · {lang === "en" ? unitEn : unit}
            </p>
            <Written words={reason} />
            <p className="facts">
              {topic && <span>{topic}</span>}
              {of.subject && subjects.length > 0 && <span>{subjectWords(t, subjects, of.subject)}</span>}
              {followUp && <span>{t("consultations.went", { where: followUp })}</span>}
            </p>
          </div>
        </li>
      ))}
    </ol>
  );
}
