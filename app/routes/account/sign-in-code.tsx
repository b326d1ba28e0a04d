import { useActionData, useLoaderData } from "@remix-run/react";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/server-runtime";
import { codeForm } from "#app/domain/people/contact.ts";
import { signIn } from "#app/domain/people/sign-in.server.ts";
import { CodeForm } from "#app/ui/account/code-form.tsx";
import { useT } from "#app/ui/page-context.tsx";
import { formState } from "#app/ui/primitives/form-state.ts";
import { askedCode, noCodeCookie } from "#app/web/code-cookie.ts";
import { codeView } from "#app/web/code-view.ts";
import { entered } from "#app/web/entered.ts";
import { parseForm } from "#app/web/parse-form.ts";
import { again } from "#app/web/respond.ts";

export async function loader({ request, context: { deps, t } }: LoaderFunctionArgs) {
  const asked = askedCode(deps, request, "sign-in");
  if (!asked) throw redirect("/sign-in");
  return { title: t("account.code.title"), ...(await codeView(deps, asked)) };
}

/** Takes the code: signed in, and back to where the reader came from. */
export async function action({ request, context: { deps, lang, callerNetwork } }: ActionFunctionArgs) {
  const asked = askedCode(deps, request, "sign-in");
  if (!asked) throw redirect("/sign-in");
  const form = await parseForm(request, codeForm);
  if (!form.ok) return again(form);
  const { codeId, contact } = asked;
  const signedIn = await signIn(deps, {
    codeId,
    contact,
    code: form.value.code,
    lang,
    headers: request.headers,
    network: callerNetwork,
  });
  if (!signedIn.ok) return again({ values: {} }, signedIn.reason);
  return entered(deps, signedIn, asked.to, noCodeCookie(deps));
}

export default function SignInCode() {
  const t = useT();
  const view = useLoaderData<typeof loader>();
  return (
    <section className="narrow">
      <h1>{t("account.code.title")}</h1>
      <CodeForm
        form={formState(useActionData())}
        view={view}
        resend={{ action: "/sign-in", name: "contact", value: view.address }}
        otherHref="/sign-in"
      />
    </section>
  );
}
