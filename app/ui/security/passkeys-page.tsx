import { useT } from "#app/ui/page-context.tsx";
import { TextField } from "#app/ui/primitives/field.tsx";
import { FormProblems } from "#app/ui/primitives/form-problems.tsx";
import type { FormState } from "#app/ui/primitives/form-state.ts";
import { Moment } from "#app/ui/primitives/moment.tsx";
import { PasskeyForm } from "./passkey-form.tsx";
import { SecurityCrumb } from "./security-crumb.tsx";
import { withWayBack } from "./way-back.ts";

type Passkey = { id: string; name: string; addedAt: string; usedAt: string | null };
type Props = { held: Passkey[]; isPossible: boolean; to: string; form: FormState };
const here = "/account/security/passkeys";

/** A person's passkeys: what each is called, when it was used, and the button that takes it away; and a new one. */
export function PasskeysPage({ held, isPossible, to, form }: Props) {
  const t = useT();
  return (
    <section className="narrow">
      <SecurityCrumb />
      <h1>{t("security.passkeys.title")}</h1>
      <p className="lead">{t("security.passkeys.lead")}</p>
      <FormProblems form={form} />
      {held.length === 0 && <p className="empty">{t("security.passkeys.none")}</p>}
      <ol className="letters">
        {held.map(({ id, name, addedAt, usedAt }) => (
          <li key={id}>
            <h2>{name}</h2>
            <p className="facts">
              <span>
                {t("security.passkeys.added")} <Moment at={addedAt} />
              </span>
              {usedAt && (
                <span>
                  {t("security.passkeys.used")} <Moment at={usedAt} />
                </span>
              )}
            </p>
            <a
              className="btn plain"
              href={`${here}/${id}/removal`}
              aria-label={t("security.passkeys.remove-this", { name })}
            >
              {t("security.passkeys.remove")}
            </a>
          </li>
        ))}
      </ol>
      {isPossible ? (
        <>
          <noscript>
            <p>{t("security.passkeys.needs-script")}</p>
          </noscript>
          <PasskeyForm purpose="add" action={withWayBack(here, to)} label={t("security.passkeys.add")}>
            <TextField
              name="name"
              label={t("security.passkeys.label")}
              hint={t("security.passkeys.hint")}
              maxLength={40}
              required
              form={form}
            />
          </PasskeyForm>
        </>
      ) : (
        <p>{t("security.passkeys.not-here")}</p>
      )}
    </section>
  );
}
