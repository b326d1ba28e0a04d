import { useT } from "#app/ui/page-context.tsx";
import type { FormState } from "./form-state.ts";

/** At the head of a form that came back: why, and a link to each field that needs another look. */
export function FormProblems({ form }: { form: FormState }) {
  const t = useT();
  const fields = Object.entries(form.errors);
  if (!form.reason && fields.length === 0) return null;
  return (
    <div className="form-problems" role="alert">
      <p>{form.reason ? t(`reasons.${form.reason}`) : t("forms.look-again")}</p>
      {fields.length > 0 && (
        <ul>
          {fields.map(([name, error]) => (
            <li key={name}>
              <a href={`#f-${name}`}>{t(`errors.${error}`)}</a>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
