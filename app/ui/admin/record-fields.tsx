import type { RecordChoices } from "#app/domain/administration/register-fact.ts";
import type { FormState } from "#app/ui/primitives/form-state.ts";
import { NameFields } from "../offices/name-fields.tsx";
import { RoutingFields } from "../offices/routing-fields.tsx";
import { UnitFields } from "../offices/unit-fields.tsx";
import { ArticleFields } from "../policies/article-fields.tsx";
import { PolicyFields } from "../policies/policy-fields.tsx";
import { RetentionFields } from "../privacy/retention-fields.tsx";
import { BasemapFields } from "./basemap-fields.tsx";
import { CalendarYearFields } from "./calendar-year-fields.tsx";
import { CategoryFields } from "./category-fields.tsx";
import { RuleFields } from "./rule-fields.tsx";
import { SiteFields } from "./site-fields.tsx";
import { SwitchFields } from "./switch-fields.tsx";
import { TemplateFields } from "./template-fields.tsx";

type FieldsProps = { form: FormState; choices: RecordChoices; isNew: boolean };

/** The fields of each register's form, by its place under /admin. */
const fields: Record<string, (props: FieldsProps) => JSX.Element> = {
  routing: RoutingFields,
  retention: RetentionFields,
  policies: PolicyFields,
  "policy-articles": ArticleFields,
  rules: RuleFields,
  calendar: CalendarYearFields,
  categories: CategoryFields,
  site: SiteFields,
  basemaps: BasemapFields,
  switches: SwitchFields,
  templates: TemplateFields,
  territories: NameFields,
  units: UnitFields,
};

export function RecordFields({ slug, ...props }: FieldsProps & { slug: string }) {
  const Fields = fields[slug];
  return Fields ? <Fields {...props} /> : null;
}
