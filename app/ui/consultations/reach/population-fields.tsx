import type { ParticipationTerm } from "#app/domain/consultations/reach/participation-term.ts";
import type { ReferencePopulation } from "#app/domain/consultations/reach/reference-population.ts";
import type { Lang, Translate } from "#app/domain/text/language.ts";
import { usePage } from "#app/ui/page-context.tsx";
import { TextField } from "#app/ui/primitives/field.tsx";
import type { FormState } from "#app/ui/primitives/form-state.ts";

type Props = { form: FormState; terms: readonly ParticipationTerm[] };
type Named = (typeof names)[number];

const names = ["total", "source", "countedOn", "validFrom", "validUntil"] as const;
export const populationLabels = (t: Translate, lang: Lang, terms: readonly ParticipationTerm[]) => ({
  ...Object.fromEntries(names.map((name) => [name, t(`reach.population.${name}`)])),
  ...Object.fromEntries(terms.map(({ code, name, nameEn }) => [code, lang === "en" ? nameEn : name])),
});

/** How many people live in a territory, and who says so. */
export function PopulationFields({ form, terms }: Props) {
  const { t, lang } = usePage();
  const labels: Record<string, string> = populationLabels(t, lang, terms);
  const field = (name: Named) => ({ name, form, label: labels[name] ?? name });
  const figure = (name: string) => ({
    ...{ name, form, label: labels[name] ?? name, inputMode: "numeric" as const, maxLength: 9 },
  });
  return (
    <>
      <TextField {...figure("total")} required />
      <TextField
        {...{ ...field("source"), required: true, maxLength: 200, hint: t("reach.population.source-hint") }}
      />
      <TextField {...{ ...field("countedOn"), required: true, type: "date" }} />
      <div className="field-pair">
        <TextField {...{ ...field("validFrom"), required: true, type: "date" }} />
        <TextField {...{ ...field("validUntil"), type: "date" }} />
      </div>
      {(["age-band", "interest-group"] as const).map((list) => (
        <fieldset key={list} className="figures">
          <legend>{t(`reach.population.of-${list}`)}</legend>
          <p className="hint">{t("reach.population.parts-hint")}</p>
          {terms
            .filter((term) => term.list === list)
            .map(({ code }) => (
              <TextField key={code} {...figure(code)} />
            ))}
        </fieldset>
      ))}
    </>
  );
}

/** One as it stands, as its form opens. */
export function populationValues(population: ReferencePopulation | null): Record<string, string> {
  if (!population) return {};
  const { total, source, countedOn, validFrom, validUntil, parts } = population;
  return {
    ...Object.fromEntries(Object.entries(parts).map(([code, many]) => [code, String(many)])),
    ...{ total: String(total), source, countedOn, validFrom, validUntil: validUntil ?? "" },
  };
}
