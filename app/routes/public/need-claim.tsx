import { useActionData, useLoaderData } from "@remix-run/react";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/server-runtime";
import { civilDateOf } from "#app/domain/calendar/day-in-zone.ts";
import { claimForm } from "#app/domain/needs/claims/claim-form.ts";
import { claimNeed } from "#app/domain/needs/claims/claim-need.server.ts";
import { mayClaim } from "#app/domain/needs/claims/claim-policy.ts";
import { ownClaim } from "#app/domain/needs/claims/claim-queries.server.ts";
import { loadNeed } from "#app/domain/needs/load-need.server.ts";
import { needAsSeen } from "#app/domain/needs/need-for-reader.server.ts";
import { ClaimPage } from "#app/ui/claims/claim-page.tsx";
import { formState } from "#app/ui/primitives/form-state.ts";
import { parseForm } from "#app/web/parse-form.ts";
import { missing, requirePerson } from "#app/web/require-actor.ts";
import { requireConsent } from "#app/web/require-proof.ts";
import { again } from "#app/web/respond.ts";
import { takeQuota } from "#app/web/take-quota.ts";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requirePerson(context, request);
  const { deps, t } = context;
  const number = params.number ?? "";
  const loaded = await loadNeed(deps.db.read, { number });
  const shown = loaded && (await needAsSeen(deps, actor, loaded));
  if (!loaded || !shown) throw missing();
  const may = mayClaim(actor, { ...loaded.facts, channel: loaded.row.channel });
  if (may === "not-found") throw missing();
  const claim = await ownClaim(deps.db.read, actor.id, loaded.row.id);
  return {
    title: t("claims.title"),
    need: { number, title: shown.title },
    claim: claim && { ...claim, day: civilDateOf(claim.at, deps.zone) },
    may,
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requirePerson(context, request);
  await requireConsent(context, request, "claim");
  const number = params.number ?? "";
  const form = await parseForm(request, claimForm);
  if (!form.ok) return again(form);
  const may = await takeQuota(context, "claim");
  if (may !== true) return again(form, may);
  const claimed = await claimNeed(context.deps, actor, { number, ...form.value });
  return claimed.ok ? redirect(`/needs/${number}/claim`, 303) : again(form, claimed.reason);
}

export default function NeedClaim() {
  const { need, claim, may } = useLoaderData<typeof loader>();
  return <ClaimPage {...{ need, claim, may }} form={formState(useActionData<typeof action>())} />;
}
