import { useLoaderData } from "@remix-run/react";
import type { AppLoadContext, LoaderFunctionArgs } from "@remix-run/server-runtime";
import { contributionSubjects } from "#app/domain/consultations/contribution-subjects.server.ts";
import { publicResult, resultCounts } from "#app/domain/consultations/result/public-result.server.ts";
import { type ResultFilter, resultFilter } from "#app/domain/consultations/result/result-filter.ts";
import { publicResultRows } from "#app/domain/consultations/result/result-rows.server.ts";
import type { ResultHead } from "#app/domain/consultations/result/result-view.ts";
import { unitChoices } from "#app/domain/needs/unit-choices.server.ts";
import { resultMarkup } from "#app/ui/consultations/result/result-markup.server.tsx";
import { ResultPage } from "#app/ui/consultations/result/result-page.tsx";
import { shortSubjects } from "#app/ui/consultations/subject-words.ts";
import { keptMarkup } from "#app/web/kept-markup.ts";
import { missing } from "#app/web/require-actor.ts";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { deps, t } = context;
  const head = await publicResult(deps.db.read, params.number ?? "", deps.zone);
  if (!head) throw missing();
  const filter = resultFilter(new URL(request.url).searchParams);
  return { title: t("results.title"), head, markup: await inside(context, head, filter) };
}

/** The counts, the table and the charts, rendered once for all who read alike until something of them changes. */
function inside({ deps, page, t, lang }: AppLoadContext, head: ResultHead, filter: ResultFilter) {
  const { elder, contrast, settingsVersion } = page;
  const key = JSON.stringify([head.id, head.revision, lang, elder, contrast, settingsVersion, filter]);
  return keptMarkup(deps.db, key, async () => {
    const reads = deps.db.read;
    const units = await unitChoices(reads);
    return resultMarkup(page, {
      ...{ number: head.number, filter, counts: await resultCounts(reads, head.id) },
      listed: await publicResultRows(reads, head.id, filter),
      subjects: shortSubjects(t, lang, await contributionSubjects(reads, head.id)),
      units: units.map(({ id, name, nameEn }) => ({ value: id, label: lang === "en" ? nameEn : name })),
    });
  });
}

export default function ConsultationResult() {
  const { head, markup } = useLoaderData<typeof loader>();
  return <ResultPage {...{ head, markup }} />;
}
