/** What a form shows: typed values by field, an error key by field, a reason for the whole. Same shape as web's FormAgain. */
export type FormState = {
  values: Record<string, string[]>;
  errors: Record<string, string>;
  /** Figures that an error's words tell, by field. */
  told?: Record<string, Record<string, string | number>>;
  reason?: string;
  pictures?: Record<string, string>;
};

/** A fresh form, or the one that came back. */
export const formState = (again: unknown, initial: Record<string, string | string[]> = {}): FormState =>
  isFormState(again)
    ? again
    : {
        values: Object.fromEntries(Object.entries(initial).map(([name, value]) => [name, [value].flat()])),
        errors: {},
      };

const isFormState = (value: unknown): value is FormState =>
  typeof value === "object" && value !== null && "values" in value && "errors" in value;
