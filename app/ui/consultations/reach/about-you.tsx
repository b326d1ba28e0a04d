import type { AboutChoice, AboutChoices } from "#app/domain/consultations/reach/about-fields.ts";
import { usePage } from "#app/ui/page-context.tsx";
import { SelectField } from "#app/ui/primitives/field.tsx";
import type { FormState } from "#app/ui/primitives/form-state.ts";

type Props = {
  form: FormState;
  choices: AboutChoices;
  /** The office enters it on somebody's behalf. */
  entered?: boolean;
};

/** What somebody says of themselves, if they like: it is counted, and never shown beside their words. */
export function AboutYou({ form, choices, entered = false }: Props) {
  const { t, lang } = usePage();
  const field = (name: "territoryId" | "ageBand" | "interestGroup", list: AboutChoice[]) => ({
    ...{ name, form, label: t(`reach.about.${name}`), empty: t("reach.about.skip") },
    choices: list.map((each) => ({ value: each.code, label: lang === "en" ? each.nameEn : each.name })),
  });
  return (
    <fieldset className="about-you">
      <legend>{t(entered ? "reach.about.them" : "reach.about.you")}</legend>
      <p className="hint">{t(entered ? "reach.about.why-them" : "reach.about.why-you")}</p>
      <SelectField {...field("territoryId", choices.territories)} />
      <SelectField {...field("ageBand", choices.ageBands)} hint={t("reach.about.age-hint")} />
      <SelectField {...field("interestGroup", choices.interestGroups)} />
    </fieldset>
  );
}
