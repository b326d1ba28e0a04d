import { useActionData, useLoaderData } from "@remix-run/react";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/server-runtime";
import { finishSignIn } from "#app/domain/people/finish-sign-in.server.ts";
import { secondFactorForm } from "#app/domain/people/second-factor-form.ts";
import { useT } from "#app/ui/page-context.tsx";
import { formState } from "#app/ui/primitives/form-state.ts";
import { PasskeyForm } from "#app/ui/security/passkey-form.tsx";
import { SecondFactorForm } from "#app/ui/security/second-factor-form.tsx";
import { goOn } from "#app/web/go-on.ts";
import { halfSignIn, noHalfCookie } from "#app/web/half-cookie.ts";
import { parseForm } from "#app/web/parse-form.ts";
import { passkeyPlace } from "#app/web/passkey-place.ts";
import { again } from "#app/web/respond.ts";

export function loader({ request, context }: LoaderFunctionArgs) {
  const half = halfSignIn(context.deps, request);
  if (!half) throw redirect("/sign-in");
  const takesPasskeys = passkeyPlace(context, request) !== undefined;
  return { title: context.t("security.second.title"), to: half.to, takesPasskeys };
}

/** The second half of signing in: a code of the authenticator app, or a recovery code. */
export async function action({ request, context }: ActionFunctionArgs) {
  const { deps, callerDigest, callerNetwork: network } = context;
  const half = halfSignIn(deps, request);
  if (!half) throw redirect("/sign-in");
  const form = await parseForm(request, secondFactorForm);
  if (!form.ok) return again(form);
  const { to, ...proved } = half;
  const typed = { ...proved, code: form.value.code, callerDigest, headers: request.headers, network };
  const finished = await finishSignIn(deps, typed);
  if (!finished.ok) return again({ values: {} }, finished.reason);
  return goOn(to, finished.headers.getSetCookie(), noHalfCookie(deps));
}

export default function SignInSecond() {
  const t = useT();
  const { to, takesPasskeys } = useLoaderData<typeof loader>();
  return (
    <section className="narrow">
      <h1>{t("security.second.title")}</h1>
      <p className="lead">{t("security.second.lead")}</p>
      {takesPasskeys && (
        <PasskeyForm
          purpose="sign-in"
          action="/sign-in/passkey"
          label={t("security.passkeys.sign-in")}
          kept={{ to }}
        />
      )}
      <SecondFactorForm action="/sign-in/second" form={formState(useActionData())} takesRecoveryCode />
      <p>
        <a href="/sign-in/lost">{t("security.second.lost")}</a>
      </p>
    </section>
  );
}
