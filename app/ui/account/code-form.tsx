import { useT } from "#app/ui/page-context.tsx";
import { TextField } from "#app/ui/primitives/field.tsx";
import { FormProblems } from "#app/ui/primitives/form-problems.tsx";
import type { FormState } from "#app/ui/primitives/form-state.ts";

export type CodeView = {
  address: string;
  to: string;
  triesLeft: number;
  gapSeconds: number;
  demoCode?: string | undefined;
};

/** The form that sends another code: what it posts besides the way back. */
type Resend = { action: string; name: string; value: string };
type Props = { form: FormState; view: CodeView; resend: Resend; otherHref: string };

/** Six digits; how many tries are left; another code, or another contact. */
export function CodeForm({ form, view, resend, otherHref }: Props) {
  const t = useT();
  const { address, to, triesLeft, gapSeconds, demoCode } = view;
  const alive = triesLeft > 0;
  return (
    <>
      <p className="lead">{t("account.code.sent", { address })}</p>
      {demoCode && (
        <p className="note">
          {t("account.code.demo")} <strong className="demo-code">{demoCode}</strong>{" "}
          <a href="/outbox">{t("shell.outbox")}</a>
        </p>
      )}
      <FormProblems form={form} />
      {form.reason && (
        <p role="status">
          {alive ? t("account.code.tries-left", { count: triesLeft }) : t("account.code.dead")}
        </p>
      )}
      {alive && (
        <form method="post" className="form">
          <TextField
            name="code"
            label={t("account.code.label")}
            hint={t("account.code.hint")}
            autoComplete="one-time-code"
            inputMode="numeric"
            maxLength={12}
            required
            form={form}
          />
          <div>
            <button type="submit" className="btn">
              {t("account.code.confirm")}
            </button>
          </div>
        </form>
      )}
      <form method="post" action={resend.action} className="acts">
        <input type="hidden" name={resend.name} value={resend.value} />
        <input type="hidden" name="to" value={to} />
        <button type="submit" className={alive ? "btn plain" : "btn"}>
          {t("account.code.again")}
        </button>
        <a className="btn plain" href={otherHref}>
          {t("account.code.other")}
        </a>
      </form>
      {gapSeconds > 0 && <p className="hint">{t("account.code.gap", { seconds: gapSeconds })}</p>}
    </>
  );
}
