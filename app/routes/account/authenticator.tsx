import { useActionData, useLoaderData } from "@remix-run/react";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/server-runtime";
import { beginTotp } from "#app/domain/people/begin-totp.server.ts";
import { confirmTotp } from "#app/domain/people/confirm-totp.server.ts";
import { totpCodeForm } from "#app/domain/people/second-factor-form.ts";
import { factorsOf } from "#app/domain/people/second-factor-queries.server.ts";
import { pendingTotp } from "#app/domain/people/totp-queries.server.ts";
import { formState } from "#app/ui/primitives/form-state.ts";
import { AuthenticatorPage } from "#app/ui/security/authenticator-page.tsx";
import { hasCodes, RecoveryCodes } from "#app/ui/security/recovery-codes.tsx";
import { parseForm } from "#app/web/parse-form.ts";
import { requireProof } from "#app/web/require-proof.ts";
import { again } from "#app/web/respond.ts";
import { wayBack } from "#app/web/way-back.ts";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = await requireProof(context, request, "set-second-factor");
  const { deps, t, lang } = context;
  const names = { issuer: deps.site.name[lang], label: person.name };
  return {
    title: t("security.authenticator.title"),
    isSet: (await factorsOf(deps.db.read, person.id)).totp,
    to: wayBack(request),
    pending: await pendingTotp(deps, person.id, names),
  };
}

/** Without a code: begins. With one: confirms it, and shows recovery codes, once. */
export async function action({ request, context }: ActionFunctionArgs) {
  const { deps, callerDigest } = context;
  const person = await requireProof(context, request, "set-second-factor");
  const form = await parseForm(request, totpCodeForm);
  if (!form.ok) return again(form);
  if (form.value.code === undefined) {
    const begun = await beginTotp(deps, person);
    return begun.ok
      ? redirect(`/account/security/authenticator${new URL(request.url).search}`, 303)
      : again(form, begun.reason);
  }
  const typed = { code: form.value.code, callerDigest, headers: request.headers };
  const confirmed = await confirmTotp(deps, person, typed);
  if (!confirmed.ok) return again({ values: {} }, confirmed.reason);
  const headers = new Headers({ "Cache-Control": "no-store" });
  for (const cookie of confirmed.headers.getSetCookie()) headers.append("Set-Cookie", cookie);
  return data({ codes: confirmed.codes ?? [] }, { headers });
}

export default function Authenticator() {
  const { isSet, pending, to } = useLoaderData<typeof loader>();
  const done = useActionData();
  if (hasCodes(done)) return <RecoveryCodes codes={done.codes} to={to} />;
  return <AuthenticatorPage {...{ isSet, pending, to }} form={formState(done)} />;
}
