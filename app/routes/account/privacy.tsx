import { useLoaderData } from "@remix-run/react";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/server-runtime";
import { deletionAsked } from "#app/domain/privacy/ask-deletion.server.ts";
import { consentForm } from "#app/domain/privacy/consent-form.ts";
import { consentsOf } from "#app/domain/privacy/consent-queries.server.ts";
import { giveConsent, withdrawConsent } from "#app/domain/privacy/give-consent.server.ts";
import { readsOf } from "#app/domain/privacy/reads-queries.server.ts";
import { daysOf, retentionOf } from "#app/domain/privacy/retention-queries.server.ts";
import { daysByRule } from "#app/domain/privacy/retention-rules.ts";
import { PrivacyDesk } from "#app/ui/privacy/privacy-desk.tsx";
import { pageNumber } from "#app/web/page-number.ts";
import { parseForm } from "#app/web/parse-form.ts";
import { requireSelf } from "#app/web/require-actor.ts";
import { again } from "#app/web/respond.ts";
import { backTo } from "#app/web/safe-path.ts";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = requireSelf(context, request);
  const { deps, t } = context;
  const page = pageNumber(request);
  return {
    title: t("privacy.desk.title"),
    leadsOn: new URL(request.url).searchParams.has("to"),
    page,
    consents: await consentsOf(deps, person.id),
    deletionDueAt: (await deletionAsked(deps.db.read, person.id))?.dueAt ?? null,
    days: daysByRule(await retentionOf(deps.db.read)),
    coolingOff: await daysOf(deps.db.read, "deletion-cooling-off"),
    ...(await readsOf(deps, person.id, page)),
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const person = requireSelf(context, request);
  const form = await parseForm(request, consentForm);
  if (!form.ok) return again(form);
  const { text, act } = form.value;
  if (act === "agree") await giveConsent(context.deps, person, text);
  // Nobody takes part without this consent: taking it back leads to deleting the account.
  else if (text === "taking-part") return redirect("/account/deletion", 303);
  else await withdrawConsent(context.deps, person, text);
  const to = act === "agree" ? new URL(request.url).searchParams.get("to") : null;
  return redirect(backTo(to, "/account/privacy#consents"), 303);
}

export default function Privacy() {
  return <PrivacyDesk {...useLoaderData<typeof loader>()} />;
}
