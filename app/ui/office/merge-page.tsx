import type { Decision } from "#app/domain/decision.ts";
import type { MergeTarget } from "#app/domain/needs/merge-target.ts";
import type { NeedForMove } from "#app/domain/needs/need-for-move.ts";
import { NeedStateMark } from "#app/ui/needs/need-state-mark.tsx";
import { useT } from "#app/ui/page-context.tsx";
import type { FormState } from "#app/ui/primitives/form-state.ts";
import { MoveForm } from "./move-form.tsx";
import { MovePage } from "./move-page.tsx";

type Props = { need: NeedForMove; target: Decision<{ target: MergeTarget }, string> | null; form: FormState };

/** Merging in two steps on one page: look the other need up by its number, then say why. */
export function MergePage({ need, target, form }: Props) {
  const t = useT();
  return (
    <MovePage need={need} heading={t("moves.act.merge")} hint={t("moves.hint.merge")} form={form}>
      <form className="find" method="get">
        <label htmlFor="look-up">{t("office.move.look-up")}</label>
        <input
          id="look-up"
          name="target"
          defaultValue={form.values.target?.[0] ?? ""}
          autoComplete="off"
          required
        />
        <button className="btn plain" type="submit">
          {t("office.move.look")}
        </button>
      </form>
      {target &&
        (target.ok ? (
          <Found target={target.target} />
        ) : (
          <p className="note">{t(`reasons.${target.reason}`)}</p>
        ))}
      <MoveForm need={need} move="merge" units={[]} form={form} />
    </MovePage>
  );
}

function Found({ target: { number, title, state, placeLabel } }: { target: MergeTarget }) {
  const t = useT();
  return (
    <p className="note good">
      {t("office.move.target-found")}{" "}
      <a href={`/office/needs/${number}`}>
        {number} {title}
      </a>{" "}
      {placeLabel} <NeedStateMark state={state} />
    </p>
  );
}
