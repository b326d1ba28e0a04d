import type { FormState } from "#app/ui/primitives/form-state.ts";

/** What earlier and later steps typed, carried along unseen, so that no step forgets another. */
export function Carried({ form, except }: { form: FormState; except: readonly string[] }) {
  const kept = Object.entries(form.values).filter(([name]) => name !== "intent" && !except.includes(name));
  return kept.flatMap(([name, values]) =>
    values.map((value, at) => <input key={`${name}-${at}`} type="hidden" name={name} value={value} />),
  );
}

/** What the Enter key presses in a form with several buttons. */
export function DefaultButton({ intent }: { intent: string }) {
  return (
    <button
      className="default-button"
      type="submit"
      name="intent"
      value={intent}
      tabIndex={-1}
      aria-hidden="true"
    />
  );
}
