import { useActionData, useLoaderData } from "@remix-run/react";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/server-runtime";
import { confirmByCode } from "#app/domain/people/confirm-by-code.server.ts";
import { codeForm, maskedContact } from "#app/domain/people/contact.ts";
import { CodeForm } from "#app/ui/account/code-form.tsx";
import { useT } from "#app/ui/page-context.tsx";
import { formState } from "#app/ui/primitives/form-state.ts";
import { askedCode, noCodeCookie } from "#app/web/code-cookie.ts";
import { codeView } from "#app/web/code-view.ts";
import { goOn } from "#app/web/go-on.ts";
import { parseForm } from "#app/web/parse-form.ts";
import { requireSelf } from "#app/web/require-actor.ts";
import { again } from "#app/web/respond.ts";

export async function loader({ request, context }: LoaderFunctionArgs) {
  requireSelf(context, request);
  const asked = askedCode(context.deps, request, "confirm");
  if (!asked) throw redirect("/confirm");
  const view = { ...(await codeView(context.deps, asked)), address: maskedContact(asked.contact) };
  return { title: context.t("account.code.title"), view, way: asked.contact.kind };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const person = requireSelf(context, request);
  const { deps } = context;
  const asked = askedCode(deps, request, "confirm");
  if (!asked) throw redirect("/confirm");
  const form = await parseForm(request, codeForm);
  if (!form.ok) return again(form);
  const { codeId, contact, to } = asked;
  const typed = { codeId, contact, code: form.value.code, headers: request.headers };
  const confirmed = await confirmByCode(deps, person, typed);
  if (!confirmed.ok) return again({ values: {} }, confirmed.reason);
  return goOn(to, confirmed.headers.getSetCookie(), noCodeCookie(deps));
}

export default function ConfirmCode() {
  const t = useT();
  const { view, way } = useLoaderData<typeof loader>();
  return (
    <section className="narrow">
      <h1>{t("account.code.title")}</h1>
      <CodeForm
        form={formState(useActionData())}
        view={view}
        resend={{ action: "/confirm", name: "way", value: way }}
        otherHref={`/confirm?to=${encodeURIComponent(view.to)}`}
      />
    </section>
  );
}
