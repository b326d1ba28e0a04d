import { useActionData, useLoaderData } from "@remix-run/react";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/server-runtime";
import { addPasskey } from "#app/domain/people/add-passkey.server.ts";
import { passkeysOf } from "#app/domain/people/passkey-queries.server.ts";
import { attestationForm } from "#app/domain/people/passkey-shapes.ts";
import { formState } from "#app/ui/primitives/form-state.ts";
import { PasskeysPage } from "#app/ui/security/passkeys-page.tsx";
import { hasCodes, RecoveryCodes } from "#app/ui/security/recovery-codes.tsx";
import { browserKeyOf } from "#app/web/browser-key.ts";
import { parseForm } from "#app/web/parse-form.ts";
import { passkeyPlace } from "#app/web/passkey-place.ts";
import { requireProof } from "#app/web/require-proof.ts";
import { again } from "#app/web/respond.ts";
import { wayBack } from "#app/web/way-back.ts";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = await requireProof(context, request, "change-passkeys");
  return {
    title: context.t("security.passkeys.title"),
    held: await passkeysOf(context.deps, person.id),
    to: wayBack(request),
    isPossible: passkeyPlace(context, request) !== undefined,
  };
}

/** Keeps the passkey that the device made, and shows recovery codes to whoever had none. */
export async function action({ request, context }: ActionFunctionArgs) {
  const person = await requireProof(context, request, "change-passkeys");
  const [place, browserKey] = [passkeyPlace(context, request), browserKeyOf(request)];
  const form = await parseForm(request, attestationForm);
  const name = form.values.name ?? [];
  if (!form.ok) {
    const { credential, ...errors } = form.errors;
    return again({ values: { name }, errors }, credential ? "passkey-not-taken" : undefined);
  }
  if (!place || !browserKey) return again({ values: { name } }, "passkey-not-taken");
  const { credential: attestation, ...named } = form.value;
  const answered = { attestation, ...named, place, browserKey, headers: request.headers };
  const added = await addPasskey(context.deps, person, answered);
  if (!added.ok) return again({ values: { name } }, added.reason);
  const headers = new Headers({ "Cache-Control": "no-store" });
  for (const cookie of added.headers.getSetCookie()) headers.append("Set-Cookie", cookie);
  return data({ codes: added.codes ?? [] }, { headers });
}

export default function Passkeys() {
  const { held, isPossible, to } = useLoaderData<typeof loader>();
  const done = useActionData();
  if (hasCodes(done)) return <RecoveryCodes codes={done.codes} to={to} />;
  return <PasskeysPage {...{ held, isPossible, to }} form={formState(done)} />;
}
