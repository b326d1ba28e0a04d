import { useActionData, useLoaderData } from "@remix-run/react";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/server-runtime";
import { addContact } from "#app/domain/people/add-contact.server.ts";
import { codeForm } from "#app/domain/people/contact.ts";
import { contactBeside, opensAnotherWay } from "#app/domain/people/own-contacts-queries.server.ts";
import { CodeForm } from "#app/ui/account/code-form.tsx";
import { useT } from "#app/ui/page-context.tsx";
import { formState } from "#app/ui/primitives/form-state.ts";
import { askedCode, noCodeCookie } from "#app/web/code-cookie.ts";
import { codeView } from "#app/web/code-view.ts";
import { parseForm } from "#app/web/parse-form.ts";
import { requireSelf } from "#app/web/require-actor.ts";
import { requireProof } from "#app/web/require-proof.ts";
import { again } from "#app/web/respond.ts";
import { backTo } from "#app/web/safe-path.ts";

export async function loader({ request, context }: LoaderFunctionArgs) {
  requireSelf(context, request);
  const asked = askedCode(context.deps, request, "add-contact");
  if (!asked) throw redirect("/account/contact");
  return { title: context.t("account.code.title"), ...(await codeView(context.deps, asked)) };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const person = requireSelf(context, request);
  const { deps } = context;
  const asked = askedCode(deps, request, "add-contact");
  if (!asked) throw redirect("/account/contact");
  if (opensAnotherWay(await contactBeside(deps, person.id, asked.contact)))
    await requireProof(context, request, "change-contact");
  const form = await parseForm(request, codeForm);
  if (!form.ok) return again(form);
  const { codeId, contact } = asked;
  const added = await addContact(deps, person, { codeId, contact, code: form.value.code });
  if (!added.ok) return again({ values: {} }, added.reason);
  const headers = { "Set-Cookie": noCodeCookie(deps) };
  return redirect(backTo(asked.to, "/account"), { status: 303, headers });
}

export default function ContactCode() {
  const t = useT();
  const view = useLoaderData<typeof loader>();
  return (
    <section className="narrow">
      <h1>{t("account.code.title")}</h1>
      <CodeForm
        form={formState(useActionData())}
        view={view}
        resend={{ action: "/account/contact", name: "contact", value: view.address }}
        otherHref="/account/contact"
      />
    </section>
  );
}
