import type { ConfirmWay } from "#app/domain/people/ways-to-confirm.ts";
import { useT } from "#app/ui/page-context.tsx";
import { TextField } from "#app/ui/primitives/field.tsx";
import { FormProblems } from "#app/ui/primitives/form-problems.tsx";
import { type FormState, formState } from "#app/ui/primitives/form-state.ts";
import { PasskeyForm } from "#app/ui/security/passkey-form.tsx";

type Props = {
  ways: ConfirmWay[];
  masked: Partial<Record<ConfirmWay, string>>;
  to: string;
  act: string;
  form: FormState;
};

/** The ways in which somebody can prove anew who they are, strongest first. */
export function ConfirmWays({ ways, masked, to, act, form }: Props) {
  const t = useT();
  return (
    <>
      <FormProblems form={form} />
      {ways.length === 0 && <p>{t("proof.confirm.none")}</p>}
      {ways.map((way, place) => (
        <Way key={way} {...{ way, to, act, isFirst: place === 0 }} address={masked[way] ?? ""} />
      ))}
      <p className="acts">
        <a href={to}>{t("proof.confirm.back")}</a>
      </p>
    </>
  );
}

type WayProps = { way: ConfirmWay; to: string; act: string; address: string; isFirst: boolean };

function Way({ way, to, act, address, isFirst }: WayProps) {
  const t = useT();
  const button = isFirst ? "btn" : "btn plain";
  const fresh = formState(undefined);
  const kept = (
    <>
      <input type="hidden" name="to" value={to} />
      <input type="hidden" name="act" value={act} />
    </>
  );
  switch (way) {
    case "totp":
      return (
        <form method="post" action="/confirm/second" className="form">
          {kept}
          <TextField
            name="code"
            label={t("security.second.label-app")}
            hint={t("security.second.hint")}
            autoComplete="one-time-code"
            inputMode="numeric"
            required
            form={fresh}
          />
          <div>
            <button type="submit" className={button}>
              {t("account.code.confirm")}
            </button>
          </div>
        </form>
      );
    case "password":
      return (
        <form method="post" action="/confirm/password" className="form">
          {kept}
          <TextField
            name="password"
            type="password"
            label={t("security.password.label")}
            autoComplete="current-password"
            required
            form={fresh}
          />
          <div>
            <button type="submit" className={button}>
              {t("proof.confirm.by-password")}
            </button>
          </div>
        </form>
      );
    case "passkey":
      return (
        <PasskeyForm
          purpose="confirm"
          action="/confirm/passkey"
          label={t("security.passkeys.confirm")}
          kept={{ to, act }}
        />
      );
    default:
      return (
        <form method="post" action="/confirm" className="acts">
          {kept}
          <input type="hidden" name="way" value={way} />
          <button type="submit" className={button}>
            {t("proof.confirm.send", { address })}
          </button>
        </form>
      );
  }
}
