import { usePage } from "#app/ui/page-context.tsx";
import { AreaField } from "#app/ui/primitives/field.tsx";
import { FormProblems } from "#app/ui/primitives/form-problems.tsx";
import type { FormState } from "#app/ui/primitives/form-state.ts";
import { Day, Moment } from "#app/ui/primitives/moment.tsx";

type Suspension = { reason: string; suspendedAt: string; appeal: string | null; appealedAt: string | null };

/** To whom may not act: why, what still goes, and how to object. */
export function SuspensionPage({ suspension, form }: { suspension: Suspension; form: FormState }) {
  const { t, site, lang } = usePage();
  return (
    <section className="narrow">
      <h1>{t("suspension.title")}</h1>
      <p className="note">
        {t("suspension.since")} <Day at={suspension.suspendedAt} />
      </p>
      <h2>{t("suspension.why")}</h2>
      <p className="words">{suspension.reason}</p>
      <h2>{t("suspension.goes-on")}</h2>
      <p>{t("suspension.means")}</p>
      <p>{t("suspension.own-data")}</p>
      <p className="acts">
        <a className="btn plain" href="/account/privacy">
          {t("privacy.desk.title")}
        </a>
      </p>
      <h2>{t("suspension.object")}</h2>
      {suspension.appealedAt ? (
        <>
          <p className="note good">
            {t("suspension.appealed")} <Moment at={suspension.appealedAt} />
          </p>
          <p className="words">{suspension.appeal}</p>
        </>
      ) : (
        <form method="post" className="form">
          <FormProblems form={form} labels={{ words: t("suspension.words") }} />
          <AreaField
            {...{ name: "words", form, required: true, maxLength: 2000 }}
            label={t("suspension.words")}
            hint={t("suspension.hint")}
          />
          <div>
            <button className="btn" type="submit">
              {t("suspension.send")}
            </button>
          </div>
        </form>
      )}
      <p>{t("suspension.call", { contact: site.footer.contact[lang] })}</p>
      <form method="post" action="/sign-out" className="acts" data-enhance="forget-device">
        <button type="submit" className="btn plain">
          {t("account.sessions.end")}
        </button>
      </form>
    </section>
  );
}
