import { readPurposes } from "#app/domain/privacy/read-purposes.ts";
import { OfficeNav } from "#app/ui/office/office-nav.tsx";
import { useT } from "#app/ui/page-context.tsx";
import { SelectField, TextField } from "#app/ui/primitives/field.tsx";
import { FormProblems } from "#app/ui/primitives/form-problems.tsx";
import type { FormState } from "#app/ui/primitives/form-state.ts";

type Props = { number: string; contacts: string[] | undefined; form: FormState };

/** Asks for the purpose, then shows the contact once. */
export function ContactPage({ number, contacts, form }: Props) {
  const t = useT();
  return (
    <>
      <OfficeNav />
      <section className="narrow">
        <p className="crumb">
          <a href="/office">{t("office.case.crumb")}</a>
          <a href={`/office/needs/${number}`}>{number}</a>
        </p>
        <h1>{t("privacy.contact.title")}</h1>
        {contacts ? (
          <div className="note" role="status">
            <p>{t("privacy.contact.once")}</p>
            <ul>
              {contacts.map((address) => (
                <li key={address}>
                  <strong>{address}</strong>
                </li>
              ))}
            </ul>
          </div>
        ) : (
          <form method="post" className="form">
            <p className="lead">{t("privacy.contact.lead")}</p>
            <FormProblems form={form} />
            <SelectField
              name="purpose"
              label={t("privacy.contact.purpose")}
              empty={t("privacy.contact.choose")}
              choices={readPurposes.map((value) => ({ value, label: t(`privacy.purposes.${value}`) }))}
              required
              form={form}
            />
            <TextField
              name="words"
              label={t("privacy.contact.words")}
              hint={t("privacy.contact.words-hint")}
              maxLength={200}
              required
              form={form}
            />
            <div>
              <button type="submit" className="btn">
                {t("privacy.contact.show")}
              </button>
            </div>
          </form>
        )}
      </section>
    </>
  );
}
