import { ageBands } from "#app/domain/people/age-bands.ts";
import { usePage, useT } from "#app/ui/page-context.tsx";
import { ChoiceField, TextField } from "#app/ui/primitives/field.tsx";
import { FormProblems } from "#app/ui/primitives/form-problems.tsx";
import type { FormState } from "#app/ui/primitives/form-state.ts";
import { Day } from "#app/ui/primitives/moment.tsx";

type Standing = { band: string | null; askedAt: string | null; agreedAt: string | null };

/** A person's own age band and, under fourteen, the way to a guardian's consent. */
export function GuardianPage({ standing, form }: { standing: Standing; form: FormState }) {
  const t = useT();
  const isMinor = standing.band === "under-14";
  return (
    <section className="narrow">
      <p className="crumb">
        <a href="/account/privacy">{t("privacy.desk.title")}</a>
      </p>
      <h1>{t("privacy.guardian.title")}</h1>
      <p className="lead">{t("privacy.guardian.lead")}</p>
      <FormProblems form={form} />
      {isMinor && <Consent standing={standing} form={form} />}
      <form method="post" className="form">
        <ChoiceField
          name="band"
          label={t("privacy.guardian.band")}
          choices={ageBands.map((value) => ({ value, label: t(`privacy.guardian.bands.${value}`) }))}
          required
          form={form}
        />
        <div>
          <button type="submit" className={isMinor ? "btn plain" : "btn"}>
            {t("account.save")}
          </button>
        </div>
      </form>
    </section>
  );
}

function Consent({ standing: { askedAt, agreedAt }, form }: { standing: Standing; form: FormState }) {
  const { t, switches } = usePage();
  if (agreedAt)
    return (
      <p className="note" role="status">
        {t("privacy.guardian.agreed")} <Day at={agreedAt} />
      </p>
    );
  if (!switches.minors)
    return (
      <p className="note" role="status">
        {t("switches.minors.off")}
      </p>
    );
  return (
    <form method="post" className="form">
      <p className="note" role="status">
        {t(askedAt ? "privacy.guardian.asked" : "privacy.guardian.needed")}
      </p>
      <TextField
        name="mobile"
        label={t("privacy.guardian.mobile")}
        hint={t("privacy.guardian.mobile-hint")}
        inputMode="tel"
        autoComplete="off"
        maxLength={20}
        required
        form={form}
      />
      <div>
        <button type="submit" className="btn">
          {t("privacy.guardian.ask")}
        </button>
      </div>
    </form>
  );
}
