import { useActionData, useLoaderData } from "@remix-run/react";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/server-runtime";
import { claimSettlementForm } from "#app/domain/needs/claims/claim-form.ts";
import { waitingClaims } from "#app/domain/needs/claims/claim-queries.server.ts";
import { settleClaim } from "#app/domain/needs/claims/settle-claim.server.ts";
import { ClaimCard } from "#app/ui/claims/claim-card.tsx";
import { OfficeNav } from "#app/ui/office/office-nav.tsx";
import { useT } from "#app/ui/page-context.tsx";
import { formState } from "#app/ui/primitives/form-state.ts";
import { parseForm } from "#app/web/parse-form.ts";
import { requireRole } from "#app/web/require-actor.ts";
import { again } from "#app/web/respond.ts";

/** One of the desk by itself: where a refusal without a reason comes back to. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  requireRole(context, request, "coordinator");
  const claim = (await waitingClaims(context.deps.db.read)).find(({ id }) => id === params.id);
  return { title: context.t("claims.desk.settle"), claim };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requireRole(context, request, "coordinator");
  const form = await parseForm(request, claimSettlementForm);
  if (!form.ok) return again(form);
  const settled = await settleClaim(context.deps, actor, { claimId: params.id ?? "", ...form.value });
  if (!settled.ok) return again(form, settled.reason);
  return redirect("/office/claims", 303);
}

export default function ClaimSettlementPage() {
  const t = useT();
  const { claim } = useLoaderData<typeof loader>();
  const form = formState(useActionData<typeof action>());
  return (
    <div className="office">
      <OfficeNav here="/office/claims" />
      <p className="crumb">
        <a href="/office/claims">{t("claims.desk.title")}</a>
      </p>
      <h1>{t("claims.desk.settle")}</h1>
      {claim ? <ClaimCard {...{ claim, form }} /> : <p className="note">{t("reasons.already-done")}</p>}
    </div>
  );
}
