import { policyKinds } from "#app/domain/policies/policy-document.ts";
import type { PolicyFilter } from "#app/domain/policies/policy-filter.ts";
import type { PolicyLine } from "#app/domain/policies/policy-view.ts";
import { usePage, useT } from "#app/ui/page-context.tsx";
import { SelectField, TextField } from "#app/ui/primitives/field.tsx";
import { spanWords } from "./policy-words.ts";

/** Search by words, kind and the day of validity: a plain form, so that each view has its address. */
export function PolicySearch({ filter }: { filter: PolicyFilter }) {
  const t = useT();
  const values = Object.fromEntries(Object.entries(filter).map(([name, value]) => [name, [value]]));
  const form = { values, errors: {} };
  return (
    <search>
      <form method="get" className="policy-search">
        <TextField {...{ name: "q", form, type: "search", maxLength: 80 }} label={t("policies.sought")} />
        <SelectField
          {...{ name: "kind", form, label: t("policies.kind"), empty: t("policies.any") }}
          choices={policyKinds.map((value) => ({ value, label: t(`policies.kinds.${value}`) }))}
        />
        <TextField {...{ name: "on", form, type: "date" }} label={t("policies.in-force-on")} />
        <p>
          <button className="btn plain" type="submit">
            {t("policies.find")}
          </button>
        </p>
      </form>
    </search>
  );
}

export function PolicyList({ lines }: { lines: readonly PolicyLine[] }) {
  const { lang } = usePage();
  return (
    <ul className="policy-list">
      {lines.map((line) => (
        <li key={line.id}>
          <a href={`/policies/${line.id}`}>{lang === "en" ? line.titleEn : line.title}</a>
          <PolicyFacts line={line} span />
        </li>
      ))}
    </ul>
  );
}

/** What it is, who made it, and in words when it does not hold. */
export function PolicyFacts({ line, span = false }: { line: PolicyLine; span?: boolean }) {
  const { t, lang } = usePage();
  return (
    <p className="facts">
      <span>{t(`policies.kinds.${line.kind}`)}</span>
      <span>{lang === "en" ? line.issuerEn : line.issuer}</span>
      {line.number && <span>{line.number}</span>}
      {span && <span>{spanWords(t, line)}</span>}
      {line.validity !== "in-force" && <strong>{t(`policies.validity.${line.validity}`)}</strong>}
    </p>
  );
}
