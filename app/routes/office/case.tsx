import { useLoaderData } from "@remix-run/react";
import type { LoaderFunctionArgs } from "@remix-run/server-runtime";
import { redirect } from "@remix-run/server-runtime";
import { loadRulebook } from "#app/domain/calendar/rulebook.server.ts";
import { caseFor } from "#app/domain/needs/case-queries.server.ts";
import { staffRoles } from "#app/domain/people/roles.ts";
import { basisLinks } from "#app/domain/responses/basis-links.server.ts";
import { nameIn } from "#app/ui/needs/named.ts";
import { needClock } from "#app/ui/needs/need-clock.ts";
import { CasePage } from "#app/ui/office/case-page.tsx";
import { missing, requireRole } from "#app/web/require-actor.ts";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = requireRole(context, request, ...staffRoles);
  const { deps, t, lang } = context;
  const decided = await caseFor(deps, person, params.number ?? "");
  // Another territory's staff reads the public page like everybody else.
  if (!decided.ok) throw decided.reason === "not-found" ? missing() : redirect(`/needs/${params.number}`);
  const { found } = decided;
  const { need } = found;
  const unitName = need.unit ? { unitName: nameIn(lang, need.unit) } : {};
  const reader = { t, lang, now: deps.clock.now(), zone: deps.zone };
  const clock = needClock({ ...need, ...found.clock, ...unitName }, await loadRulebook(deps.db.read), reader);
  const bases = await basisLinks(deps, need);
  return { title: `${need.number} ${need.title}`, found, bases, clock: clock ?? null };
}

export default function Case() {
  const { found, bases, clock } = useLoaderData<typeof loader>();
  return <CasePage {...{ found, bases, clock }} />;
}
