import { useT } from "#app/ui/page-context.tsx";
import type { FormState } from "./form-state.ts";

/** At the head of a form that came back: why, and a link to each field that needs another look, by its label where one is given. */
export function FormProblems({
  form,
  labels = {},
  focused = false,
}: {
  form: FormState;
  labels?: Record<string, string>;
  /** The keyboard goes on from here. */
  focused?: boolean;
}) {
  const t = useT();
  const fields = Object.entries(form.errors);
  if (!form.reason && fields.length === 0) return null;
  return (
    // biome-ignore lint/a11y/noAutofocus: what has to be mended is read first
    <div className="form-problems" role="alert" tabIndex={focused ? -1 : undefined} autoFocus={focused}>
      <p>{form.reason ? t(`reasons.${form.reason}`) : t("forms.look-again")}</p>
      {fields.length > 0 && (
        <ul>
          {fields.map(([name, error]) => (
            <li key={name}>
              <a href={`#f-${name}`}>
                {labels[name]
                  ? t("forms.of-field", {
                      label: labels[name],
                      error: t(`errors.${error}`, form.told?.[name]),
                    })
                  : t(`errors.${error}`, form.told?.[name])}
              </a>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
