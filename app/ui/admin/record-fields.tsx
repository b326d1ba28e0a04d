import type { FormState } from "#app/ui/primitives/form-state.ts";
import { RuleFields } from "./rule-fields.tsx";

/** The fields of each register's form, by its place under /admin. */
const fields: Record<string, (props: { form: FormState }) => JSX.Element> = {
  rules: RuleFields,
};

export function RecordFields({ slug, form }: { slug: string; form: FormState }) {
  const Fields = fields[slug];
  return Fields ? <Fields form={form} /> : null;
}
