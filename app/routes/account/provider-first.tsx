import { useActionData, useLoaderData } from "@remix-run/react";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/server-runtime";
import { enterByProvider } from "#app/domain/people/provider/enter-by-provider.server.ts";
import { joinByProvider } from "#app/domain/people/provider/join-by-provider.server.ts";
import { ownerOfContacts } from "#app/domain/people/provider/known-identity.server.ts";
import { useT } from "#app/ui/page-context.tsx";
import { FormProblems } from "#app/ui/primitives/form-problems.tsx";
import { formState } from "#app/ui/primitives/form-state.ts";
import { entered } from "#app/web/entered.ts";
import { providerOf } from "#app/web/provider.ts";
import { newcomerOf, noNewcomerCookie } from "#app/web/provider-cookie.ts";
import { again } from "#app/web/respond.ts";

/** Somebody whom the provider knows and the portal does not: a new account, or one that they have already. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { deps, actor, t, lang } = context;
  const { settings } = providerOf(deps);
  const newcomer = newcomerOf(deps, request);
  if (!newcomer) throw redirect("/sign-in");
  if (actor.kind === "person") throw redirect("/account/provider");
  const known = (await ownerOfContacts(deps, deps.db.read, newcomer.identity)) !== undefined;
  return { title: t("provider.first.title"), name: settings.label[lang], known };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { deps, lang, callerNetwork: network } = context;
  providerOf(deps);
  const newcomer = newcomerOf(deps, request);
  if (!newcomer) throw redirect("/sign-in");
  const joined = await joinByProvider(deps, newcomer.identity, lang);
  if (!joined.ok) return again({ values: {} }, joined.reason);
  const begun = await enterByProvider(deps, { personId: joined.personId, headers: request.headers, network });
  return entered(deps, begun, newcomer.to, noNewcomerCookie(deps));
}

export default function ProviderFirst() {
  const t = useT();
  const { name, known } = useLoaderData<typeof loader>();
  return (
    <section className="narrow">
      <h1>{t("provider.first.title")}</h1>
      <FormProblems form={formState(useActionData<typeof action>())} />
      <p className="lead">{t(known ? "provider.first.known" : "provider.first.lead", { name })}</p>
      {!known && (
        <form method="post">
          <button className="btn" type="submit">
            {t("provider.first.new")}
          </button>
        </form>
      )}
      <h2>{t("provider.first.have")}</h2>
      <p>{t("provider.first.how", { name })}</p>
      <p className="acts">
        <a className={known ? "btn" : "btn plain"} href="/sign-in?to=/account/provider">
          {t("provider.first.sign-in")}
        </a>
      </p>
    </section>
  );
}
