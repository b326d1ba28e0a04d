import { useT } from "#app/ui/page-context.tsx";
import type { FormState } from "#app/ui/primitives/form-state.ts";

type Props = {
  id: string;
  label: string;
  hint?: string;
  required: boolean;
  form: FormState;
  className: string;
  children: React.ReactNode;
};

/** A question of several fields: what it asks, how it is answered, what is wrong with it. */
export function AnswerFrame({ id, label, hint, required, form, className, children }: Props) {
  const t = useT();
  const error = form.errors[id];
  return (
    <div className="question">
      <fieldset
        id={`f-${id}`}
        className={`field ${className}`}
        data-wrong={error ? true : undefined}
        aria-describedby={error ? `e-${id}` : undefined}
      >
        <legend>
          {label}
          {!required && <span className="optional">{t("forms.optional")}</span>}
        </legend>
        {hint && <p className="hint">{hint}</p>}
        {error && (
          <p className="wrong" id={`e-${id}`}>
            {t(`errors.${error}`, form.told?.[id])}
          </p>
        )}
        {children}
      </fieldset>
    </div>
  );
}
