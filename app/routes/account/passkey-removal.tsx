import { useLoaderData } from "@remix-run/react";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/server-runtime";
import { passkeysOf } from "#app/domain/people/passkey-queries.server.ts";
import { removePasskey } from "#app/domain/people/remove-passkey.server.ts";
import { useT } from "#app/ui/page-context.tsx";
import { AskFirst } from "#app/ui/primitives/ask-first.tsx";
import { SecurityCrumb } from "#app/ui/security/security-crumb.tsx";
import { refusal } from "#app/web/refusal.ts";
import { missing } from "#app/web/require-actor.ts";
import { requireProof } from "#app/web/require-proof.ts";

const at = "/account/security/passkeys";

/** Asks before a passkey goes; somebody else's, or one that is gone, is none. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await requireProof(context, request, "change-passkeys", at);
  const passkey = (await passkeysOf(context.deps, person.id)).find(({ id }) => id === params.id);
  if (!passkey) throw missing();
  return { title: context.t("security.passkeys.removing"), name: passkey.name };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const person = await requireProof(context, request, "change-passkeys", at);
  const done = await removePasskey(context.deps, person, params.id ?? "");
  if (!done.ok) throw refusal(context, done.reason);
  return redirect(at, 303);
}

export default function PasskeyRemoval() {
  const t = useT();
  const { name } = useLoaderData<typeof loader>();
  return (
    <section className="narrow">
      <SecurityCrumb />
      <h1>{t("security.passkeys.removing")}</h1>
      <p className="lead">{t("security.passkeys.removing-lead", { name })}</p>
      <AskFirst act={t("security.passkeys.remove-this", { name })} back={at} />
    </section>
  );
}
