import { useActionData, useLoaderData } from "@remix-run/react";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/server-runtime";
import { signUpForm } from "#app/domain/outreach/events/event-form.ts";
import { eventView } from "#app/domain/outreach/events/event-queries.server.ts";
import { mostPeople } from "#app/domain/outreach/events/event-terms.ts";
import { signUp } from "#app/domain/outreach/events/sign-up.server.ts";
import { When } from "#app/ui/outreach/when.tsx";
import { usePage } from "#app/ui/page-context.tsx";
import { SelectField } from "#app/ui/primitives/field.tsx";
import { FormProblems } from "#app/ui/primitives/form-problems.tsx";
import { formState } from "#app/ui/primitives/form-state.ts";
import { parseForm } from "#app/web/parse-form.ts";
import { missing } from "#app/web/require-actor.ts";
import { requireProof } from "#app/web/require-proof.ts";
import { again } from "#app/web/respond.ts";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireProof(context, request, "sign-up-event");
  const { deps, t } = context;
  const event = await eventView(deps.db.read, actor, params.number ?? "", deps.clock.now());
  if (!event) throw missing();
  return { title: t("outreach.events.sign-up"), event };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireProof(context, request, "sign-up-event");
  const number = params.number ?? "";
  const form = await parseForm(request, signUpForm);
  if (!form.ok) return again(form);
  const signed = await signUp(context.deps, actor, { number, ...form.value });
  return signed.ok ? redirect(`/outreach/${number}`, 303) : again({ values: form.values }, signed.reason);
}

export default function SignUp() {
  const { t, lang } = usePage();
  const { event } = useLoaderData<typeof loader>();
  const { number, title, titleEn, startsAt, endsAt, placeLabel, coming, capacity, own } = event;
  const form = formState(useActionData(), { people: String(own?.people ?? 1) });
  const numbers = Array.from({ length: Math.min(mostPeople, capacity) }, (_, at) => String(at + 1));
  return (
    <>
      <p className="crumb">
        <a href={`/outreach/${number}`}>{lang === "en" ? titleEn : title}</a>
      </p>
      <h1>{t("outreach.events.sign-up")}</h1>
      <p className="facts">
        <When from={startsAt} until={endsAt} />
        <span>{placeLabel}</span>
        <span>{t("outreach.events.places", { coming, capacity })}</span>
      </p>
      <p className="lead">
        {t(coming >= capacity ? "outreach.events.full-lead" : "outreach.events.sign-up-lead")}
      </p>
      <FormProblems form={form} labels={{ people: t("outreach.events.people") }} />
      <form className="form" method="post">
        <SelectField
          {...{ name: "people", form, required: true, label: t("outreach.events.people") }}
          choices={numbers.map((value) => ({ value, label: value }))}
        />
        <p className="acts">
          <button className="btn" type="submit">
            {t("outreach.events.sign-up")}
          </button>
          <a className="btn plain" href={`/outreach/${number}`}>
            {t("outreach.desk.back")}
          </a>
        </p>
      </form>
    </>
  );
}
