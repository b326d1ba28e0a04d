import { useActionData, useLoaderData } from "@remix-run/react";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/server-runtime";
import { ownOpinion } from "#app/domain/notices/own-opinion.server.ts";
import { withdrawOpinion } from "#app/domain/notices/withdraw-opinion.server.ts";
import { useT } from "#app/ui/page-context.tsx";
import { FormProblems } from "#app/ui/primitives/form-problems.tsx";
import { formState } from "#app/ui/primitives/form-state.ts";
import { Written } from "#app/ui/primitives/written.tsx";
import { missing, requirePerson } from "#app/web/require-actor.ts";
import { again } from "#app/web/respond.ts";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requirePerson(context, request);
  const { number = "", opinion: id = "" } = params;
  const opinion = await ownOpinion(context.deps.db.read, actor, { number, id });
  if (!opinion) throw missing();
  return { title: context.t("notices.opinion.withdraw"), number, words: opinion.words };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requirePerson(context, request);
  const { number = "", opinion: opinionId = "" } = params;
  const taken = await withdrawOpinion(context.deps, actor, { number, opinionId });
  return taken.ok ? redirect(`/notices/${number}?said=withdrawn`, 303) : again({ values: {} }, taken.reason);
}

export default function OpinionWithdrawal() {
  const t = useT();
  const { number, words } = useLoaderData<typeof loader>();
  return (
    <section className="narrow">
      <h1>{t("notices.opinion.withdraw")}</h1>
      <FormProblems form={formState(useActionData())} />
      <Written words={words} />
      <p className="lead">{t("notices.opinion.withdraw-lead")}</p>
      <form className="form" method="post">
        <p className="acts">
          <button className="btn grave" type="submit">
            {t("notices.opinion.withdraw")}
          </button>
          <a className="btn plain" href={`/notices/${number}`}>
            {t("notices.form.back")}
          </a>
        </p>
      </form>
    </section>
  );
}
