import type { StillHeld } from "#app/domain/privacy/deletion-rules.ts";
import { useT } from "#app/ui/page-context.tsx";
import { ChoiceField } from "#app/ui/primitives/field.tsx";
import { FormProblems } from "#app/ui/primitives/form-problems.tsx";
import type { FormState } from "#app/ui/primitives/form-state.ts";
import { Day } from "#app/ui/primitives/moment.tsx";

type Props = {
  dueAt: string | null;
  days: number;
  /** It waits longer, for somebody relies on this person. */
  held?: StillHeld | undefined;
  form: FormState;
  /** A guardian does it for a child. */
  child?: { id: string; name: string };
};

/** What goes, what stays, the choice about public words, and the days in which it can be undone. */
export function DeletionPage({ dueAt, days, held, form, child }: Props) {
  const t = useT();
  const back = child ? "/account/children" : "/account/privacy";
  return (
    <section className="narrow">
      <p className="crumb">
        <a href={back}>{t(child ? "privacy.children.title" : "privacy.desk.title")}</a>
      </p>
      <h1>{t("privacy.deletion.title")}</h1>
      {child && <p className="lead">{t("privacy.deletion.of-child", { name: child.name })}</p>}
      {dueAt ? <Waiting {...{ dueAt, held, child }} /> : <AskForm days={days} form={form} />}
    </section>
  );
}

function Waiting({ dueAt, held, child }: { dueAt: string } & Pick<Props, "held" | "child">) {
  const t = useT();
  return (
    <>
      <p className="note" role="status">
        {t("privacy.deletion.waits")} <Day at={dueAt} />
      </p>
      {held && <p className="note">{t(`reasons.${held}`)}</p>}
      <form method="post" action={child ? undefined : "/account/deletion/undoing"}>
        {child && <input type="hidden" name="undo" value="yes" />}
        <button type="submit" className="btn">
          {t("privacy.deletion.undo")}
        </button>
      </form>
    </>
  );
}

function AskForm({ days, form }: Pick<Props, "days" | "form">) {
  const t = useT();
  return (
    <>
      <p className="lead">{t("privacy.deletion.lead", { days })}</p>
      <ul>
        {(["goes", "stays", "held", "ledger", "backups"] as const).map((part) => (
          <li key={part}>{t(`privacy.deletion.${part}`)}</li>
        ))}
      </ul>
      <form method="post" className="form">
        <FormProblems form={form} />
        <ChoiceField
          name="contributions"
          label={t("privacy.deletion.contributions")}
          choices={(["keep", "go"] as const).map((value) => ({
            value,
            label: t(`privacy.deletion.choice.${value}`),
            hint: t(`privacy.deletion.choice.${value}-hint`),
          }))}
          required
          form={form}
        />
        <ChoiceField
          name="sure[]"
          label={t("privacy.deletion.confirm")}
          choices={[{ value: "yes", label: t("privacy.deletion.sure", { days }) }]}
          required
          form={form}
        />
        <div>
          <button type="submit" className="btn grave">
            {t("privacy.deletion.ask")}
          </button>
        </div>
      </form>
    </>
  );
}
