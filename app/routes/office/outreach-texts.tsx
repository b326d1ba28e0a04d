import { useLoaderData } from "@remix-run/react";
import type { LoaderFunctionArgs } from "@remix-run/server-runtime";
import { officeTexts } from "#app/domain/outreach/texts/office-texts-queries.server.ts";
import { mayWriteText } from "#app/domain/outreach/texts/text-policy.ts";
import { textKinds } from "#app/domain/outreach/texts/text-states.ts";
import { OfficeNav } from "#app/ui/office/office-nav.tsx";
import { wordsFor } from "#app/ui/outreach/both-words.ts";
import { TextStateMark } from "#app/ui/outreach/text-state-mark.tsx";
import { usePage } from "#app/ui/page-context.tsx";
import { Empty } from "#app/ui/primitives/empty.tsx";
import { InOwnLanguage } from "#app/ui/primitives/in-own-language.tsx";
import { Day } from "#app/ui/primitives/moment.tsx";
import { Pages } from "#app/ui/primitives/pages.tsx";
import { pageNumber } from "#app/web/page-number.ts";
import { requireRole } from "#app/web/require-actor.ts";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = requireRole(context, request, "coordinator", "planner", "inspector");
  const page = pageNumber(request);
  return {
    title: context.t("outreach.desk.texts"),
    page,
    mayBegin: textKinds.filter((kind) => mayWriteText(actor, kind)),
    ...(await officeTexts(context.deps.db.read, actor, { page })),
  };
}

export default function OfficeTexts() {
  const { t, lang } = usePage();
  const { lines, more, page, mayBegin } = useLoaderData<typeof loader>();
  return (
    <>
      <OfficeNav here="/office/outreach/texts" />
      <h1>{t("outreach.desk.texts")}</h1>
      <p className="lead">{t("outreach.desk.texts-lead")}</p>
      <p className="acts">
        {mayBegin.map((kind) => (
          <a key={kind} className="btn" href={`/office/outreach/texts/new?kind=${kind}`}>
            {t(`outreach.desk.begin.${kind}`)}
          </a>
        ))}
      </p>
      {lines.length === 0 && <Empty text={t("outreach.desk.none")} />}
      <ul className="policy-list">
        {lines.map(({ number, kind, title, state, version, preparedAt }) => (
          <li key={number}>
            <a href={`/office/outreach/texts/${number}`}>
              <InOwnLanguage words={wordsFor(lang, title).text} />
            </a>
            <p className="facts">
              <TextStateMark state={state} />
              <span>{t(`outreach.kind.${kind}`)}</span>
              <span>{number}</span>
              <span>{t("outreach.version", { version })}</span>
              <Day at={preparedAt} />
            </p>
          </li>
        ))}
      </ul>
      <Pages href="/office/outreach/texts" page={page} more={more} />
    </>
  );
}
