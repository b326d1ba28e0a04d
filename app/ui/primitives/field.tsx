import { useT } from "#app/ui/page-context.tsx";
import type { FormState } from "./form-state.ts";

type Common = {
  name: string;
  /** Where a page holds several forms with this field: its own id in place of the name. */
  id?: string;
  label: string;
  hint?: string;
  required?: boolean;
  form: FormState;
};

function Frame({
  name,
  id = name,
  label,
  hint,
  required,
  form,
  children,
}: Common & { children: React.ReactNode }) {
  const t = useT();
  const error = form.errors[name];
  return (
    <div className="field" data-wrong={error ? true : undefined}>
      <label htmlFor={`f-${id}`}>
        {label}
        {!required && <span className="optional">{t("forms.optional")}</span>}
      </label>
      {hint && (
        <p className="hint" id={`h-${id}`}>
          {hint}
        </p>
      )}
      {error && (
        <p className="wrong" id={`e-${id}`}>
          {t(`errors.${error}`, form.told?.[name])}
        </p>
      )}
      {children}
    </div>
  );
}

const described = ({ name, id = name, hint, form }: Common) =>
  [hint ? `h-${id}` : "", form.errors[name] ? `e-${id}` : ""].filter(Boolean).join(" ") || undefined;

type TextProps = Common &
  Pick<
    React.InputHTMLAttributes<HTMLInputElement>,
    "type" | "autoComplete" | "inputMode" | "maxLength" | "list" | "min" | "max" | "step"
  >;

export function TextField({
  type = "text",
  autoComplete,
  inputMode,
  maxLength,
  list,
  min,
  max,
  step,
  ...common
}: TextProps) {
  const { name, id = name, required, form } = common;
  return (
    <Frame {...common}>
      <input
        id={`f-${id}`}
        {...{ name, type, autoComplete, inputMode, maxLength, list, min, max, step, required }}
        defaultValue={form.values[name]?.[0] ?? ""}
        aria-invalid={form.errors[name] ? true : undefined}
        aria-describedby={described(common)}
      />
    </Frame>
  );
}

export function AreaField({
  rows = 5,
  maxLength,
  ...common
}: Common & { rows?: number; maxLength?: number }) {
  const { name, id = name, required, form } = common;
  return (
    <Frame {...common}>
      <textarea
        id={`f-${id}`}
        {...{ name, rows, maxLength, required }}
        defaultValue={form.values[name]?.[0] ?? ""}
        aria-invalid={form.errors[name] ? true : undefined}
        aria-describedby={described(common)}
      />
    </Frame>
  );
}

export type Choice = { value: string; label: string; hint?: string };

export function SelectField({ choices, empty, ...common }: Common & { choices: Choice[]; empty?: string }) {
  const { name, id = name, required, form } = common;
  return (
    <Frame {...common}>
      <select
        id={`f-${id}`}
        {...{ name, required }}
        defaultValue={form.values[name]?.[0] ?? ""}
        aria-invalid={form.errors[name] ? true : undefined}
        aria-describedby={described(common)}
      >
        {empty !== undefined && <option value="">{empty}</option>}
        {choices.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </Frame>
  );
}

/** Choices that are all in view: radio buttons, or check boxes when several may be chosen (name ends in `[]`). */
export function ChoiceField({ choices, ...common }: Common & { choices: Choice[] }) {
  const t = useT();
  const { name, label, hint, required, form } = common;
  const several = name.endsWith("[]");
  const error = form.errors[several ? name.slice(0, -2) : name];
  const chosen = form.values[name] ?? [];
  return (
    <fieldset
      id={`f-${several ? name.slice(0, -2) : name}`}
      className="field"
      data-wrong={error ? true : undefined}
      aria-describedby={error ? `e-${name}` : undefined}
    >
      <legend>
        {label}
        {!required && <span className="optional">{t("forms.optional")}</span>}
      </legend>
      {hint && <p className="hint">{hint}</p>}
      {error && (
        <p className="wrong" id={`e-${name}`}>
          {t(`errors.${error}`, form.told?.[several ? name.slice(0, -2) : name])}
        </p>
      )}
      <div className="choices">
        {choices.map((choice) => (
          <label key={choice.value} className="choice">
            <input
              type={several ? "checkbox" : "radio"}
              name={name}
              value={choice.value}
              defaultChecked={chosen.includes(choice.value)}
              required={required && !several}
            />
            <span>
              {choice.label}
              {choice.hint && <small>{choice.hint}</small>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
