import { useActionData, useLoaderData } from "@remix-run/react";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/server-runtime";
import { claimSettlementForm } from "#app/domain/needs/claims/claim-form.ts";
import { waitingClaims } from "#app/domain/needs/claims/claim-queries.server.ts";
import { settleClaim } from "#app/domain/needs/claims/settle-claim.server.ts";
import { ClaimCard } from "#app/ui/claims/claim-card.tsx";
import { OfficeNav } from "#app/ui/office/office-nav.tsx";
import { useT } from "#app/ui/page-context.tsx";
import { AskFirst } from "#app/ui/primitives/ask-first.tsx";
import { askedFirst } from "#app/ui/primitives/asked-first.ts";
import { formState } from "#app/ui/primitives/form-state.ts";
import { asksFirst } from "#app/web/asks-first.ts";
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
  const { sure, ...settlement } = form.value;
  const { outcome, reason = "" } = settlement;
  if (outcome === "accepted" && !sure) return asksFirst({ outcome, reason });
  const settled = await settleClaim(context.deps, actor, { claimId: params.id ?? "", ...settlement });
  if (!settled.ok) return again(form, settled.reason);
  return redirect("/office/claims", 303);
}

export default function ClaimSettlementPage() {
  const t = useT();
  const { claim } = useLoaderData<typeof loader>();
  const answer: unknown = useActionData();
  const asks = askedFirst(answer);
  return (
    <div className="office">
      <OfficeNav here="/office/claims" />
      <p className="crumb">
        <a href="/office/claims">{t("claims.desk.title")}</a>
      </p>
      <h1>{t(asks ? "claims.desk.accepting" : "claims.desk.settle")}</h1>
      {!claim && <p className="note">{t("reasons.already-done")}</p>}
      {claim && !asks && <ClaimCard claim={claim} form={formState(answer)} />}
      {claim && asks && (
        <>
          <p>{t("claims.desk.accepting-lead", { name: claim.claimant.name, title: claim.needTitle })}</p>
          {claim.rivals > 0 && <p className="note">{t("claims.desk.rivals", { count: claim.rivals })}</p>}
          <AskFirst carried={asks} act={t("claims.desk.accept")} grave={false} back="/office/claims" />
        </>
      )}
    </div>
  );
}
