import type { FormMove } from "#app/domain/needs/move-form.ts";
import type { NeedForMove } from "#app/domain/needs/need-for-move.ts";
import { asksOf, type NeedAsk } from "#app/domain/needs/need-states.ts";
import { visibilities } from "#app/domain/needs/need-terms.ts";
import type { UnitChoice } from "#app/domain/needs/unit-choice.ts";
import { nameIn } from "#app/ui/needs/named.ts";
import { visibilityWord } from "#app/ui/needs/need-words.ts";
import { usePage } from "#app/ui/page-context.tsx";
import { AreaField, ChoiceField, SelectField, TextField } from "#app/ui/primitives/field.tsx";
import type { FormState } from "#app/ui/primitives/form-state.ts";
import { MoveEnd } from "./move-page.tsx";
import { TemplatePicker } from "./template-picker.tsx";

type Props = { need: NeedForMove; move: FormMove; units: UnitChoice[]; form: FormState };
type Begun = Props & { templates?: readonly { key: string; name: string }[] };

/** The form of any move, made of what the table says it asks for. */
export function MoveForm({ need, move, units, form, templates = [] }: Begun) {
  const { t } = usePage();
  return (
    <form className="form" method="post">
      {asksOf(move).map((ask) => (
        <Ask key={ask} {...{ ask, need, move, units, form }} />
      ))}
      <MoveEnd number={need.number} movesSeen={need.movesSeen} send={t(`moves.act.${move}`)} />
      <TemplatePicker templates={templates} />
    </form>
  );
}

function Ask({ ask, need, move, units, form }: Props & { ask: NeedAsk }) {
  const { t, lang } = usePage();
  const common = { name: ask, required: true, form };
  switch (ask) {
    case "reason":
      return (
        <AreaField {...common} label={t(`moves.field.${reasonLabel(move)}`)} rows={4} maxLength={2000} />
      );
    case "unit":
    case "proposedUnit":
      return (
        <SelectField
          {...common}
          label={t(`moves.field.${ask}`)}
          empty={t("moves.field.choose-unit")}
          choices={units
            .filter(({ id }) => move === "rule" || id !== need.unitId)
            .map((unit) => ({ value: unit.id, label: nameIn(lang, unit) }))}
        />
      );
    case "days":
      return (
        <TextField
          {...common}
          label={t("moves.field.days")}
          type="number"
          min={1}
          step={1}
          inputMode="numeric"
        />
      );
    case "visibility":
      return (
        <ChoiceField
          {...common}
          label={t("moves.field.visibility")}
          choices={visibilities
            .slice(visibilities.indexOf(need.visibility) + 1)
            .map((value) => ({ value, label: visibilityWord(t, value) }))}
        />
      );
    case "target":
      return <TextField {...common} label={t("moves.field.target")} autoComplete="off" maxLength={40} />;
  }
}

function reasonLabel(move: FormMove): "question" | "opinion" | "reason" {
  if (move === "wait") return "question";
  return move === "giveJointOpinion" ? "opinion" : "reason";
}
