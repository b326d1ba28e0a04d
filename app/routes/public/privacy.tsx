import { useLoaderData } from "@remix-run/react";
import type { LoaderFunctionArgs } from "@remix-run/server-runtime";
import { retentionOf } from "#app/domain/privacy/retention-queries.server.ts";
import { PrivacyPage } from "#app/ui/privacy/privacy-page.tsx";

export async function loader({ context: { deps, t } }: LoaderFunctionArgs) {
  return { title: t("privacy.title"), rules: await retentionOf(deps.db.read) };
}

export default function Privacy() {
  return <PrivacyPage rules={useLoaderData<typeof loader>().rules} />;
}
