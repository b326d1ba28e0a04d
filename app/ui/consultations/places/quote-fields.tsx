import type { SubjectChoice } from "#app/domain/consultations/consultation-view.ts";
import { mostQuoted, type QuoteView } from "#app/domain/consultations/places/quote-in-clause.ts";
import { useT } from "#app/ui/page-context.tsx";
import { AreaField } from "#app/ui/primitives/field.tsx";
import type { FormState } from "#app/ui/primitives/form-state.ts";
import { Quote } from "./quote.tsx";

type Props = { form: FormState; quotes: readonly QuoteView[]; subjects: readonly SubjectChoice[] };

/** Which words of a clause are meant, typed or pasted; where they stand several times, which of them. */
export function QuoteFields({ form, quotes, subjects }: Props) {
  const t = useT();
  const hasClauses = subjects.some(({ value }) => value.includes("#clause:"));
  if (!hasClauses && !form.values.quote?.[0]) return null;
  const chosen = form.values.nth?.[0] ?? "";
  return (
    <>
      <AreaField
        {...{ form, name: "quote", rows: 2, maxLength: mostQuoted * 2, label: t("places.field.quote") }}
        hint={t("places.hint.quote", { most: mostQuoted })}
      />
      {quotes.length > 0 && (
        <fieldset className="field" id="f-nth">
          <legend>{t("places.field.nth")}</legend>
          <div className="choices column">
            {quotes.map((quote, place) => (
              <label key={place} className="choice">
                <input type="radio" name="nth" value={place} defaultChecked={chosen === String(place)} />
                <span>
                  <Quote quote={quote} />
                </span>
              </label>
            ))}
          </div>
        </fieldset>
      )}
    </>
  );
}
