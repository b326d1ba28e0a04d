import { useActionData, useLoaderData } from "@remix-run/react";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/server-runtime";
import { ownEntityFile } from "#app/domain/market/own-entities-queries.server.ts";
import { removeQualification } from "#app/domain/market/remove-qualification.server.ts";
import { EntityStepHead } from "#app/ui/market/entity-steps.tsx";
import { QualificationList } from "#app/ui/market/qualification-list.tsx";
import { useT } from "#app/ui/page-context.tsx";
import { FormProblems } from "#app/ui/primitives/form-problems.tsx";
import { formState } from "#app/ui/primitives/form-state.ts";
import { missing, requirePerson } from "#app/web/require-actor.ts";
import { again } from "#app/web/respond.ts";

const listOf = (id: string | undefined) =>
  `/account/market-entities/${encodeURIComponent(id ?? "")}/qualifications`;

/** Asks before one is taken back; who comes for one that is gone finds the list. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = requirePerson(context, request);
  const file = await ownEntityFile(context.deps, person, params.id ?? "");
  if (!file) throw missing();
  const qualification = file.qualifications.find(({ id }) => id === params.qualification);
  if (!qualification) return redirect(listOf(params.id));
  return { title: context.t("market.qualifications.removal"), id: file.id, name: file.name, qualification };
}

/** Takes a qualification back; a second click finds it gone, which is what was wanted. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const person = requirePerson(context, request);
  const [entityId, qualificationId] = [params.id ?? "", params.qualification ?? ""];
  const removed = await removeQualification(context.deps, person, { entityId, qualificationId });
  if (removed.ok || removed.reason === "already-done") return redirect(listOf(params.id), 303);
  if (removed.reason === "not-found") throw missing();
  return again({ values: {} }, removed.reason);
}

export default function EntityQualificationRemoval() {
  const t = useT();
  const { id, name, qualification } = useLoaderData<typeof loader>();
  return (
    <section className="narrow">
      <EntityStepHead id={id} name={name} step="qualifications" />
      <h2>{t("market.qualifications.removal")}</h2>
      <p>{t("market.qualifications.removal-lead")}</p>
      <FormProblems form={formState(useActionData())} />
      <QualificationList qualifications={[qualification]} />
      <form method="post" className="acts">
        <button className="btn grave" type="submit">
          {t("market.qualifications.remove", { title: qualification.title })}
        </button>
        <a className="btn plain" href={listOf(id)}>
          {t("market.qualifications.keep")}
        </a>
      </form>
    </section>
  );
}
