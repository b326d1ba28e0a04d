import { useActionData, useLoaderData } from "@remix-run/react";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/server-runtime";
import { accountOf } from "#app/domain/people/account-queries.server.ts";
import { contactForm } from "#app/domain/people/contact.ts";
import { contactBeside, opensAnotherWay } from "#app/domain/people/own-contacts-queries.server.ts";
import { sendCode } from "#app/domain/people/send-code.server.ts";
import { SendCodeForm } from "#app/ui/account/send-code-form.tsx";
import { useT } from "#app/ui/page-context.tsx";
import { formState } from "#app/ui/primitives/form-state.ts";
import { codeCookie } from "#app/web/code-cookie.ts";
import { parseForm } from "#app/web/parse-form.ts";
import { missing, requireSelf } from "#app/web/require-actor.ts";
import { requireProof } from "#app/web/require-proof.ts";
import { again } from "#app/web/respond.ts";
import { backTo } from "#app/web/safe-path.ts";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const account = await accountOf(context.deps, requireSelf(context, request));
  if (!account) throw missing();
  const to = backTo(new URL(request.url).searchParams.get("to"), "/account");
  return { title: context.t("account.contact.title"), email: account.email, mobile: account.mobile, to };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const person = requireSelf(context, request);
  const { deps, lang, callerDigest } = context;
  const form = await parseForm(request.clone(), contactForm);
  if (!form.ok) return again(form);
  const { contact } = form.value;
  if (opensAnotherWay(await contactBeside(deps, person.id, contact)))
    await requireProof(context, request, "change-contact");
  const to = backTo(form.value.to, "/account");
  const sent = await sendCode(deps, { purpose: "add-contact", contact, callerDigest, lang });
  if (!sent.ok) return again(form, sent.reason);
  const cookie = codeCookie(deps, { codeId: sent.codeId, purpose: "add-contact", contact, to });
  return redirect("/account/contact/code", { status: 303, headers: { "Set-Cookie": cookie } });
}

export default function ContactPage() {
  const t = useT();
  const { email, mobile, to } = useLoaderData<typeof loader>();
  return (
    <section className="narrow">
      <p className="crumb">
        <a href="/account">{t("account.title")}</a>
      </p>
      <h1>{t("account.contact.title")}</h1>
      <p className="lead">{t(mobile ? "account.contact.lead" : "account.contact.lead-mobile")}</p>
      <dl className="proofs">
        <div>
          <dt>{t("account.proofs.email.name")}</dt>
          <dd>{email ?? t("account.contact.none")}</dd>
        </div>
        <div>
          <dt>{t("account.proofs.mobile.name")}</dt>
          <dd>{mobile ?? t("account.contact.none-mobile")}</dd>
        </div>
      </dl>
      <SendCodeForm form={formState(useActionData(), { to })} action="/account/contact" />
    </section>
  );
}
