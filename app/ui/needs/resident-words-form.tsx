import type { ResidentAct } from "#app/domain/needs/resident-acts.ts";
import { useT } from "#app/ui/page-context.tsx";
import { AreaField } from "#app/ui/primitives/field.tsx";
import type { FormState } from "#app/ui/primitives/form-state.ts";

type WordsAct = Extract<ResidentAct, "supplements" | "reopening" | "withdrawal">;
type Props = { number: string; act: WordsAct; form?: FormState };

/** What an author writes to the office: more about the need, or why it is to be reopened or taken back. */
export function ResidentWordsForm({ number, act, form = { values: {}, errors: {} } }: Props) {
  const t = useT();
  return (
    <form className="form" method="post" action={`/needs/${number}/${act}`}>
      <AreaField
        name="words"
        label={t(`moves.resident.${act}.words`)}
        hint={t(`moves.resident.${act}.hint`)}
        rows={4}
        maxLength={2000}
        required
        form={form}
      />
      <div>
        <button className={act === "withdrawal" ? "btn grave" : "btn"} type="submit">
          {t(`moves.resident.${act}.send`)}
        </button>
      </div>
    </form>
  );
}
