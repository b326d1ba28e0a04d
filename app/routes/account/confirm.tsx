import { useActionData, useLoaderData } from "@remix-run/react";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/server-runtime";
import { credentialsOf } from "#app/domain/people/credentials-queries.server.ts";
import { contactsOf } from "#app/domain/people/own-contacts-queries.server.ts";
import { isAct } from "#app/domain/people/proof-rules.ts";
import { sendCode } from "#app/domain/people/send-code.server.ts";
import { confirmCodeForm, confirmRefusals } from "#app/domain/people/ways-to-confirm.ts";
import { ConfirmWays } from "#app/ui/account/confirm-ways.tsx";
import { useT } from "#app/ui/page-context.tsx";
import { formState } from "#app/ui/primitives/form-state.ts";
import { codeCookie } from "#app/web/code-cookie.ts";
import { parseForm } from "#app/web/parse-form.ts";
import { requireSelf } from "#app/web/require-actor.ts";
import { again } from "#app/web/respond.ts";
import { backTo } from "#app/web/safe-path.ts";

/** Where a signed-in person proves anew who they are, before something weighty. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = requireSelf(context, request);
  const { searchParams } = new URL(request.url);
  const act = searchParams.get("act") ?? "";
  return {
    title: context.t("proof.confirm.title"),
    act: isAct(act) ? act : undefined,
    to: backTo(searchParams.get("to"), "/account"),
    why: confirmRefusals.find((reason) => reason === searchParams.get("why")),
    ...(await credentialsOf(context.deps, person, request.headers)),
  };
}

/** Sends a code to one of the person's own contacts. */
export async function action({ request, context }: ActionFunctionArgs) {
  const person = requireSelf(context, request);
  const { deps, lang, callerDigest } = context;
  const form = await parseForm(request, confirmCodeForm);
  if (!form.ok) return again(form);
  const contacts = await contactsOf(deps, person.id);
  const contact = contacts.find(({ kind }) => kind === form.value.way);
  if (!contact) return again(form, "proof-needed");
  const sent = await sendCode(deps, { purpose: "confirm", contact, callerDigest, lang });
  if (!sent.ok) return again(form, sent.reason);
  const to = backTo(form.value.to, "/account");
  const cookie = codeCookie(deps, { codeId: sent.codeId, purpose: "confirm", contact, to });
  return redirect("/confirm/code", { status: 303, headers: { "Set-Cookie": cookie } });
}

export default function Confirm() {
  const t = useT();
  const form = formState(useActionData());
  const { act, to, ways, masked, why } = useLoaderData<typeof loader>();
  return (
    <section className="narrow">
      <h1>{t("proof.confirm.title")}</h1>
      <p className="lead">
        {act ? t("proof.confirm.lead", { act: t(`proof.acts.${act}`) }) : t("proof.confirm.lead-plain")}
      </p>
      <ConfirmWays {...{ ways, masked, to }} act={act ?? ""} form={why ? { ...form, reason: why } : form} />
    </section>
  );
}
