import { useLoaderData } from "@remix-run/react";
import type { LoaderFunctionArgs } from "@remix-run/server-runtime";
import { publicClarifications } from "#app/domain/outreach/texts/shown-texts-queries.server.ts";
import { ClarificationList } from "#app/ui/outreach/clause-page.tsx";
import { useT } from "#app/ui/page-context.tsx";
import { Empty } from "#app/ui/primitives/empty.tsx";
import { Pages } from "#app/ui/primitives/pages.tsx";
import { pageNumber } from "#app/web/page-number.ts";

export async function loader({ request, context: { deps, t } }: LoaderFunctionArgs) {
  const page = pageNumber(request);
  const listed = await publicClarifications(deps.db.read, { page, size: 20 });
  return { title: t("outreach.clarifications"), page, ...listed };
}

export default function ClarificationsList() {
  const t = useT();
  const { lines, page, more } = useLoaderData<typeof loader>();
  return (
    <>
      <h1>{t("outreach.clarifications")}</h1>
      <p className="lead">{t("outreach.clarifications-lead")}</p>
      {lines.length === 0 ? (
        <Empty text={t("outreach.no-clarifications")} href="/needs/new" act={t("outreach.ask")} />
      ) : (
        <ClarificationList lines={lines} />
      )}
      <Pages href="/clarifications" page={page} more={more} />
    </>
  );
}
