import { useLoaderData } from "@remix-run/react";
import type { LoaderFunctionArgs } from "@remix-run/server-runtime";
import { ownContribution } from "#app/domain/consultations/own-contribution.server.ts";
import { givenResponse } from "#app/domain/consultations/surveys/given-answers.server.ts";
import { GivenAnswers } from "#app/ui/consultations/surveys/given-answers.tsx";
import { useT } from "#app/ui/page-context.tsx";
import { missing, requirePerson } from "#app/web/require-actor.ts";

/** What somebody answered to a questionnaire, for themselves. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requirePerson(context, request);
  const { deps, t } = context;
  const receipt = params.receipt ?? "";
  const own = await ownContribution(deps.db.read, actor, receipt);
  const response = own && (await givenResponse(deps.db.read, receipt));
  if (!response) throw missing();
  return { title: t("surveys.answers"), receipt, response };
}

export default function ContributionAnswers() {
  const t = useT();
  const { title, receipt, response } = useLoaderData<typeof loader>();
  return (
    <section className="narrow">
      <p className="crumb">
        <a href={`/account/contributions#${receipt}`}>{t("consultations.own")}</a> › {receipt}
      </p>
      <h1>{title}</h1>
      <GivenAnswers {...response} />
    </section>
  );
}
