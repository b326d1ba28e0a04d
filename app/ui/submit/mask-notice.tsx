import { maskedWords } from "#app/domain/needs/masked-words.ts";
import { personalPatterns } from "#app/domain/text/personal-patterns.ts";
import { usePage } from "#app/ui/page-context.tsx";

/** Tells a writer which of their words passers-by will not read; with script it follows what is typed in `fields`. */
export function MaskNotice({
  texts,
  fields,
}: {
  texts: readonly string[];
  /** Selector of the fields that are followed; none where nothing is typed. */
  fields?: string;
}) {
  const { t } = usePage();
  const masked = maskedWords(texts);
  const kinds = [...new Set(personalPatterns.map(({ kind }) => kind))];
  const words = Object.fromEntries(kinds.map((kind) => [kind, t(`submit.masked.kind.${kind}`)]));
  const live = fields && { "data-enhance": "mask-words", "data-fields": fields };
  return (
    <div className="mask-notice" role="status" data-words={fields && JSON.stringify(words)} {...live}>
      <div className="note" hidden={masked.length === 0}>
        <p>
          <strong>{t("submit.masked.title")}</strong>
        </p>
        <ul>
          {masked.map(({ kind, typed, shown }) => (
            <li key={typed}>
              {typed} → <strong>{shown}</strong> <small>{words[kind]}</small>
            </li>
          ))}
        </ul>
        <p>{t("submit.masked.office")}</p>
      </div>
    </div>
  );
}
