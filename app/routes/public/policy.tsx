import { useLoaderData } from "@remix-run/react";
import type { LoaderFunctionArgs } from "@remix-run/server-runtime";
import { civilDateOf } from "#app/domain/calendar/day-in-zone.ts";
import { policyPage } from "#app/domain/policies/policy-queries.server.ts";
import { PolicyPage } from "#app/ui/policies/policy-page.tsx";
import { missing } from "#app/web/require-actor.ts";

export async function loader({ params, context: { deps, lang } }: LoaderFunctionArgs) {
  const day = civilDateOf(deps.clock.now(), deps.zone);
  const policy = await policyPage(deps.db.read, params.policy ?? "", day);
  if (!policy) throw missing();
  return { title: lang === "en" ? policy.titleEn : policy.title, policy };
}

export default function Policy() {
  return <PolicyPage policy={useLoaderData<typeof loader>().policy} />;
}
