import { followedPath } from "#app/domain/needs/alerts/alert-filter.ts";
import { usePage } from "#app/ui/page-context.tsx";
import { TextField } from "#app/ui/primitives/field.tsx";
import { FormProblems } from "#app/ui/primitives/form-problems.tsx";
import type { FormState } from "#app/ui/primitives/form-state.ts";
import { AlertFields } from "./alert-fields.tsx";

type FollowProps = {
  query: string;
  followed: string;
  /** The number of the one need that is followed. */
  need?: string | undefined;
  form: FormState;
};

/** Follows what the map shows now: it says in words what that is, then asks how often, and of a visitor where to write. */
export function FollowPage({ query, followed, need, form }: FollowProps) {
  const { t, actor } = usePage();
  const guest = actor.kind !== "person";
  const code = Boolean(form.values.codeId?.[0]);
  const way = need ? `/needs/${need}/me-too` : `/alerts/new${query && `?${query}`}`;
  return (
    <section className="narrow">
      <p className="crumb">
        <a href={followedPath(query)}>{need ?? t("map.title")}</a>
      </p>
      <h1>{t(need ? "alerts.follow.one" : "alerts.follow.title")}</h1>
      <p className="lead">{t("alerts.follow.what")}</p>
      <p className="followed">{followed}</p>
      <FormProblems form={form} />
      <form method="post" action={`/alerts/new${query && `?${query}`}`} className="form">
        {need && <p>{t("alerts.follow.one-what")}</p>}
        <AlertFields form={form} one={need !== undefined} />
        {guest && (
          <>
            <TextField
              name="email"
              type="email"
              label={t("alerts.follow.email")}
              hint={t("alerts.follow.email-hint")}
              autoComplete="email"
              maxLength={254}
              required
              form={form}
            />
            {code && <CodeFields form={form} />}
          </>
        )}
        <div className="acts">
          {guest && !code ? (
            <button className="btn" type="submit" name="intent" value="send-code">
              {t("alerts.follow.send-code")}
            </button>
          ) : (
            <button className="btn" type="submit" name="intent" value="follow">
              {t("alerts.follow.go")}
            </button>
          )}
          {guest && code && (
            <button className="btn plain" type="submit" name="intent" value="send-code" formNoValidate>
              {t("alerts.follow.again")}
            </button>
          )}
        </div>
        <p className="hint">
          {t(guest ? "alerts.follow.kept-guest" : "alerts.follow.kept")}{" "}
          <a href="/privacy">{t("shell.footer.privacy")}</a>
        </p>
        {guest && (
          <p className="hint">
            <a href={`/sign-in?to=${encodeURIComponent(way)}`}>{t("alerts.follow.sign-in")}</a>
          </p>
        )}
      </form>
    </section>
  );
}

/** For whoever has no account: the code that went to the address. */
function CodeFields({ form }: { form: FormState }) {
  const { t } = usePage();
  const [codeId, address = "", demoCode] = ["codeId", "email", "demoCode"].map(
    (name) => form.values[name]?.[0],
  );
  return (
    <>
      <input type="hidden" name="codeId" value={codeId} />
      <p className="note" role="status">
        {t("account.code.sent", { address })}
      </p>
      {demoCode && (
        <p className="note">
          {t("account.code.demo")} <strong className="demo-code">{demoCode}</strong>{" "}
          <a href="/outbox">{t("shell.outbox")}</a>
        </p>
      )}
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
    </>
  );
}
