import { type Phase, phaseWays } from "#app/domain/consultations/reach/phase.ts";
import { phasePlaces } from "#app/domain/consultations/reach/phase-form.ts";
import type { Translate } from "#app/domain/text/language.ts";
import { useT } from "#app/ui/page-context.tsx";
import { AreaField, ChoiceField, TextField } from "#app/ui/primitives/field.tsx";
import type { FormState } from "#app/ui/primitives/form-state.ts";

const names = ["name", "opensOn", "closesOn", "words", "ways"] as const;
export const phaseLabels = (t: Translate) =>
  Object.fromEntries(
    phasePlaces.flatMap((at) => names.map((name) => [`${name}${at}`, t(`reach.phase.${name}`)])),
  );

/** A row for each phase, and empty ones to go on with. */
export function PhaseFields({ form }: { form: FormState }) {
  const t = useT();
  const shown = phasePlaces.filter(
    (at) => at < 2 || names.some((name) => form.values[`${name}${at - 1}`]?.[0]),
  );
  return shown.map((at) => {
    const field = (name: (typeof names)[number]) => ({
      ...{ name: `${name}${at}`, form, label: t(`reach.phase.${name}`) },
    });
    return (
      <fieldset key={at} className="figures">
        <legend>{t("reach.phase.nth", { nth: at + 1 })}</legend>
        <TextField {...field("name")} maxLength={40} />
        <div className="field-pair">
          <TextField {...field("opensOn")} type="date" />
          <TextField {...field("closesOn")} type="date" />
        </div>
        <AreaField {...field("words")} rows={2} maxLength={500} />
        <ChoiceField
          {...{ ...field("ways"), name: `ways${at}[]` }}
          choices={phaseWays.map((value) => ({ value, label: t(`reach.way.${value}`) }))}
        />
      </fieldset>
    );
  });
}

/** Phases as their form opens. */
export const phaseValues = (phases: readonly Phase[]): Record<string, string | string[]> =>
  Object.fromEntries(
    phases.flatMap(({ name, words, opensOn, closesOn, ways }, at): [string, string | string[]][] => [
      [`name${at}`, name],
      [`words${at}`, words],
      [`opensOn${at}`, opensOn],
      [`closesOn${at}`, closesOn],
      [`ways${at}[]`, [...ways]],
    ]),
  );
