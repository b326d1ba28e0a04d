import { useActionData, useLoaderData } from "@remix-run/react";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/server-runtime";
import { codeForm } from "#app/domain/people/contact.ts";
import { signIn } from "#app/domain/people/sign-in.server.ts";
import { CodeForm } from "#app/ui/account/code-form.tsx";
import { useT } from "#app/ui/page-context.tsx";
import { formState } from "#app/ui/primitives/form-state.ts";
import { askedCode, noCodeCookie } from "#app/web/code-cookie.ts";
import { codeView } from "#app/web/code-view.ts";
import { parseForm } from "#app/web/parse-form.ts";
import { again } from "#app/web/respond.ts";
import { backTo } from "#app/web/safe-path.ts";

export async function loader({ request, context: { deps, t } }: LoaderFunctionArgs) {
  const asked = askedCode(deps, request, "sign-in");
  if (!asked) throw redirect("/sign-in");
  return { title: t("account.code.title"), ...(await codeView(deps, asked)) };
}

/** Takes the code: signed in, and back to where the reader came from. */
export async function action({ request, context: { deps, lang } }: ActionFunctionArgs) {
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
  });
  if (!signedIn.ok) return again({ values: {} }, signedIn.reason);
  const headers = new Headers({ Location: backTo(asked.to, "/account") });
  for (const cookie of signedIn.headers.getSetCookie()) headers.append("Set-Cookie", cookie);
  headers.append("Set-Cookie", noCodeCookie(deps));
  return new Response(null, { status: 303, headers });
}

export default function SignInCode() {
  const t = useT();
  const view = useLoaderData<typeof loader>();
  return (
    <section className="narrow">
      <h1>{t("account.code.title")}</h1>
      <CodeForm form={formState(useActionData())} view={view} resendAction="/sign-in" otherHref="/sign-in" />
    </section>
  );
}
