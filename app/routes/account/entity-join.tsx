import { useActionData, useLoaderData } from "@remix-run/react";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/server-runtime";
import { keepDocument } from "#app/domain/files/keep-document.server.ts";
import { askToJoin } from "#app/domain/market/ask-to-join.server.ts";
import { joinForm } from "#app/domain/market/entity-forms.ts";
import { JoinForm } from "#app/ui/market/join-form.tsx";
import { useT } from "#app/ui/page-context.tsx";
import { formState } from "#app/ui/primitives/form-state.ts";
import { parseDocumentForm } from "#app/web/parse-document-form.ts";
import { requirePerson } from "#app/web/require-actor.ts";
import { requireProof } from "#app/web/require-proof.ts";
import { again } from "#app/web/respond.ts";

export async function loader({ request, context }: LoaderFunctionArgs) {
  requirePerson(context, request);
  const uscc = new URL(request.url).searchParams.get("uscc") ?? "";
  return { title: context.t("market.join.title"), uscc };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const person = await requireProof(context, request, "represent-entity");
  const form = await parseDocumentForm(request, joinForm, (bytes) => keepDocument(context.deps, bytes));
  if (!form.ok) return again(form, form.reason);
  const asked = await askToJoin(context.deps, person, { ...form.value, document: form.document });
  return asked.ok
    ? redirect("/account/market-entities?said=asked", 303)
    : again({ values: form.values }, asked.reason);
}

export default function EntityJoin() {
  const t = useT();
  const { uscc } = useLoaderData<typeof loader>();
  return (
    <section className="narrow">
      <p className="crumb">
        <a href="/account/market-entities">{t("market.own.title")}</a>
      </p>
      <h1>{t("market.join.title")}</h1>
      <p className="lead">{t("market.join.lead")}</p>
      <JoinForm form={formState(useActionData(), { uscc })} invited={false} />
    </section>
  );
}
