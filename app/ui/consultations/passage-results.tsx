import type { PassageResult } from "#app/domain/consultations/contribution-view.ts";
import { usePage } from "#app/ui/page-context.tsx";
import { Written } from "#app/ui/primitives/written.tsx";

/** Passage by passage: what was said, what was decided, why, and by whom. */
export function PassageResults({ passages }: { passages: readonly PassageResult[] }) {
  const { t, lang } = usePage();
  return (
    <ol className="plain-list">
      {passages.map(({ id, words, adoption, reason, unit, unitEn }) => (
        <li key={id}>
          <Written words={words} />
          <div className="opinion-treatment">
            <p>
              <strong>{t(`notices.adoption.${adoption}`)}</strong> · {lang === "en" ? unitEn : unit}
            </p>
            <Written words={reason} />
          </div>
        </li>
      ))}
    </ol>
  );
}
