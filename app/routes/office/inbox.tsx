import { useActionData, useLoaderData } from "@remix-run/react";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/server-runtime";
import { redirect } from "@remix-run/server-runtime";
import { loadRulebook } from "#app/domain/calendar/rulebook.server.ts";
import { acceptNeed } from "#app/domain/needs/accept-need.server.ts";
import { bulkForm } from "#app/domain/needs/bulk-form.ts";
import { inboxCounts, inboxOf } from "#app/domain/needs/inbox-queries.server.ts";
import { inboxScope, tabAsked } from "#app/domain/needs/inbox-tabs.ts";
import { canMove } from "#app/domain/needs/need-states.ts";
import { soonUntil } from "#app/domain/needs/soon-until.ts";
import { hasRole } from "#app/domain/people/actor.ts";
import { staffRoles } from "#app/domain/people/roles.ts";
import { standsInFor } from "#app/domain/people/substitution.ts";
import { dueMark } from "#app/ui/needs/due-mark.ts";
import { InboxPage } from "#app/ui/office/inbox-page.tsx";
import { formState } from "#app/ui/primitives/form-state.ts";
import { parseForm } from "#app/web/parse-form.ts";
import { requireRole } from "#app/web/require-actor.ts";
import { again } from "#app/web/respond.ts";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = requireRole(context, request, ...staffRoles);
  const { deps, t } = context;
  const { searchParams: asked } = new URL(request.url);
  const number = asked.get("number")?.trim();
  if (number) throw redirect(`/office/needs/${encodeURIComponent(number)}`);
  const { calendar } = await loadRulebook(deps.db.read);
  const [now, scope] = [deps.clock.now(), inboxScope(person)];
  const desk = { scope, now, soonUntil: soonUntil(now, calendar, deps.zone) };
  const tab = tabAsked(scope, asked.get("tab"));
  const { lines, next } = await inboxOf(deps.db.read, { ...desk, tab }, asked.get("after"));
  const accepts = hasRole(person, "planner", "officer", "coordinator");
  return {
    title: t("office.title"),
    standsInFor: standsInFor(person).map(({ name }) => name),
    tab,
    tabs: await inboxCounts(deps.db.read, desk),
    next,
    rows: lines.map((line) => ({
      ...line,
      due: dueMark(t, line, { calendar, now, zone: deps.zone }) ?? null,
      mayAccept: accepts && canMove("accept", line.state),
    })),
    accepted: Number(asked.get("accepted") ?? 0),
    refused: Number(asked.get("refused") ?? 0),
  };
}

/** Accepts all that were ticked; what somebody else has moved meanwhile is counted, not hidden. */
export async function action({ request, context }: ActionFunctionArgs) {
  const person = requireRole(context, request, "planner", "officer", "coordinator");
  const form = await parseForm(request, bulkForm);
  if (!form.ok) return again(form);
  const outcomes = [];
  for (const needId of form.value.need) outcomes.push(await acceptNeed(context.deps, person, { needId }));
  const accepted = outcomes.filter(({ ok }) => ok).length;
  const to = new URLSearchParams({
    tab: new URL(request.url).searchParams.get("tab") ?? "open",
    accepted: String(accepted),
    refused: String(outcomes.length - accepted),
  });
  return redirect(`/office?${to}`, 303);
}

export default function Inbox() {
  return (
    <InboxPage inbox={useLoaderData<typeof loader>()} form={formState(useActionData<typeof action>())} />
  );
}
