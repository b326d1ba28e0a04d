import { useT } from "#app/ui/page-context.tsx";
import { TextField } from "#app/ui/primitives/field.tsx";
import type { FormState } from "#app/ui/primitives/form-state.ts";
import type { CheckView } from "./need-form-view.ts";

/** Who is not signed in signs in (the form waits), or proves a contact by a code. */
export function ContactFields({ form, view }: { form: FormState; view: CheckView }) {
  const t = useT();
  const hasFaults = form.reason !== undefined || Object.keys(form.errors).length > 0;
  const tooYoung = form.errors.underFourteen;
  return (
    <section className="submit-contact form" id="contact">
      <h2>{t("submit.contact.title")}</h2>
      <p>
        {t("submit.contact.text")} <a href="/privacy">{t("privacy.title")}</a>
      </p>
      <p>
        <button className="btn plain" type="submit" name="intent" value="sign-in" formNoValidate>
          {t("submit.contact.sign-in")}
        </button>
      </p>
      <TextField
        name="contact"
        form={form}
        label={t("account.contact.label")}
        hint={t("submit.contact.hint")}
        autoComplete="email"
        maxLength={254}
        required
      />
      <TextField
        name="contactName"
        form={form}
        label={t("submit.contact.name")}
        hint={t("submit.contact.name-hint")}
        maxLength={20}
      />
      <fieldset className="field" id="f-underFourteen" data-wrong={tooYoung ? true : undefined}>
        <legend>{t("submit.contact.age")}</legend>
        {tooYoung && (
          <p className="wrong" id="e-underFourteen">
            {t(`errors.${tooYoung}`)}
          </p>
        )}
        <div className="choices">
          <label className="choice">
            <input
              type="checkbox"
              name="underFourteen"
              value="on"
              defaultChecked={form.values.underFourteen?.[0] === "on"}
              aria-describedby={tooYoung ? "e-underFourteen" : undefined}
            />
            <span>{t("submit.contact.under-14")}</span>
          </label>
        </div>
      </fieldset>
      {view.codeSentTo && (
        // biome-ignore lint/a11y/noAutofocus: the code that is on its way is asked for next
        <div className="note" role="status" tabIndex={-1} autoFocus={!hasFaults}>
          <p>{t("account.code.sent", { address: view.codeSentTo })}</p>
          {view.demoCode && (
            <p>
              {t("account.code.demo")} <strong className="demo-code">{view.demoCode}</strong>
            </p>
          )}
        </div>
      )}
      {view.codeSentTo && (
        <TextField
          name="code"
          form={form}
          label={t("account.code.label")}
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={12}
          required
        />
      )}
      <p>
        <button
          className={view.codeSentTo ? "btn plain" : "btn"}
          type="submit"
          name="intent"
          value="send-code"
          formNoValidate
        >
          {t(view.codeSentTo ? "account.code.again" : "account.contact.send")}
        </button>
      </p>
    </section>
  );
}
