import { useActionData, useLoaderData } from "@remix-run/react";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/server-runtime";
import { contactForm } from "#app/domain/people/contact.ts";
import { sendCode } from "#app/domain/people/send-code.server.ts";
import { SendCodeForm } from "#app/ui/account/send-code-form.tsx";
import { useT } from "#app/ui/page-context.tsx";
import { formState } from "#app/ui/primitives/form-state.ts";
import { PasskeyForm } from "#app/ui/security/passkey-form.tsx";
import { codeCookie } from "#app/web/code-cookie.ts";
import { parseForm } from "#app/web/parse-form.ts";
import { passkeyPlace } from "#app/web/passkey-place.ts";
import { again } from "#app/web/respond.ts";
import { backTo } from "#app/web/safe-path.ts";

export function loader({ request, context }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url);
  const to = backTo(searchParams.get("to"), "/account");
  if (context.actor.kind === "person") throw redirect(to);
  return {
    title: context.t("account.sign-in.title"),
    to,
    waits: new URL(to, request.url).searchParams.has("parked"),
    provider: context.deps.provider?.settings.label[context.lang],
    takesPasskeys: passkeyPlace(context, request) !== undefined,
    why: searchParams.get("why") === "passkey-not-taken" ? "passkey-not-taken" : undefined,
  };
}

/** Sends the code and goes on to where it is typed; the same for every contact, known or not. */
export async function action({ request, context }: ActionFunctionArgs) {
  const { deps, lang, callerDigest } = context;
  const form = await parseForm(request, contactForm);
  if (!form.ok) return again(form);
  const { contact } = form.value;
  const to = backTo(form.value.to, "/account");
  const sent = await sendCode(deps, { purpose: "sign-in", contact, callerDigest, lang });
  if (!sent.ok) return again(form, sent.reason);
  const cookie = codeCookie(deps, { codeId: sent.codeId, purpose: "sign-in", contact, to });
  return redirect("/sign-in/code", { status: 303, headers: { "Set-Cookie": cookie } });
}

export default function SignIn() {
  const t = useT();
  const { to, waits, provider, takesPasskeys, why } = useLoaderData<typeof loader>();
  const form = formState(useActionData(), { to });
  return (
    <section className="narrow">
      <h1>{t("account.sign-in.title")}</h1>
      <p className="lead">{t("account.sign-in.lead")}</p>
      {waits && <p className="note">{t("account.sign-in.waits")}</p>}
      <p>
        {t("privacy.consents.by-signing-in")}{" "}
        <a href="/privacy/texts/taking-part">{t("privacy.text.taking-part")}</a>
      </p>
      {provider && (
        <p className="acts">
          <a className="btn plain" href={`/sign-in/provider?to=${encodeURIComponent(to)}`}>
            {t("provider.sign-in", { name: provider })}
          </a>
        </p>
      )}
      <SendCodeForm form={why ? { ...form, reason: why } : form} action="/sign-in" />
      {takesPasskeys && (
        <PasskeyForm
          purpose="sign-in"
          action="/sign-in/passkey"
          label={t("security.passkeys.sign-in")}
          kept={{ to }}
        />
      )}
      <p className="acts">
        <a className="btn plain" href={`/sign-in/password?to=${encodeURIComponent(to)}`}>
          {t("security.sign-in.by-password")}
        </a>
        <a className="btn plain" href="/sign-in/lost">
          {t("security.second.lost")}
        </a>
      </p>
      <h2>{t("account.proofs.title")}</h2>
      <dl className="proofs">
        {(["none", "email", "mobile"] as const).map((proof) => (
          <div key={proof}>
            <dt>{t(`account.proofs.${proof}.name`)}</dt>
            <dd>{t(`account.proofs.${proof}.gives`)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
