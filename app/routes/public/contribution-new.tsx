import { useActionData, useLoaderData } from "@remix-run/react";
import {
  type ActionFunctionArgs,
  type AppLoadContext,
  json,
  type LoaderFunctionArgs,
  redirect,
} from "@remix-run/server-runtime";
import { civilDateOf } from "#app/domain/calendar/day-in-zone.ts";
import { publicConsultation } from "#app/domain/consultations/consultation-queries.server.ts";
import { proofActs } from "#app/domain/consultations/consultation-terms.ts";
import { contribute } from "#app/domain/consultations/contribute.server.ts";
import { contributionForm } from "#app/domain/consultations/contribution-form.ts";
import {
  attachmentsIn,
  contributionFormView,
  placeIn,
} from "#app/domain/consultations/places/contribution-form-view.server.ts";
import {
  attachmentKeeper,
  contributionTurn,
} from "#app/domain/consultations/places/contribution-turn.server.ts";
import { fieldOf } from "#app/domain/consultations/places/place-form.ts";
import { sheetsOf } from "#app/domain/consultations/places/sheets.server.ts";
import { aboutChoices } from "#app/domain/consultations/reach/about-choices.server.ts";
import { isWayOpenOn } from "#app/domain/consultations/reach/phase.ts";
import { voicesFor } from "#app/domain/people/entity-voice.server.ts";
import { ContributionForm } from "#app/ui/consultations/contribution-form.tsx";
import { PhaseNow } from "#app/ui/consultations/reach/phase-now.tsx";
import { usePage } from "#app/ui/page-context.tsx";
import { formState } from "#app/ui/primitives/form-state.ts";
import { keptFilesForm, sentAgain } from "#app/web/kept-files-form.ts";
import { checkForm, type FormAgain, formOf } from "#app/web/parse-form.ts";
import { missing } from "#app/web/require-actor.ts";
import { requireProof } from "#app/web/require-proof.ts";
import { statusOf } from "#app/web/respond.ts";

/** Anybody may see what is asked; sending leads to signing in, with what was typed, picked and uploaded. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { deps, actor, t } = context;
  const page = await pageOf(context, params.number);
  if (page.state === "withdrawn") throw missing();
  const { number, state, channels, participants, closesOn } = page;
  const today = civilDateOf(deps.clock.now(), deps.zone);
  const parked = context.page.parked?.isHere ? context.page.parked.values : undefined;
  const asked = { ...askedIn(request), submissionKey: [deps.ids.next()] };
  return {
    title: t("consultations.contribute"),
    consultation: { number, title: page.title, participants, closesOn },
    takes:
      state === "collecting" &&
      channels.includes("web") &&
      (["letter", "clause", "map"] as const).some((way) => isWayOpenOn(page.phases, way, today)),
    asked,
    phases: page.phases,
    view: await viewOf(context, page.id, parked ?? asked),
    voices: await voicesFor(deps, actor),
    about: await aboutChoices(deps.db.read),
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { deps, lang } = context;
  const page = await pageOf(context, params.number);
  const sent = await keptFilesForm(context, request, attachmentKeeper(deps));
  if (!sent.ok) return shown(context, page.id, { values: {}, errors: {}, reason: sent.reason });
  const turn = contributionTurn(deps, sent, await sheetsOf(deps.db.read, page.id));
  const { values, errors, reason } = turn;
  if (!turn.sends || reason) return shown(context, page.id, { values, errors, reason });
  const actor = await requireProof(context, sentAgain(request, values), proofActs[page.proof]);
  const form = checkForm(formOf(values), contributionForm);
  const place = await placeIn(deps, lang, values);
  const placeErrors: FormAgain["errors"] = place?.ok === false ? { [place.field]: place.fault } : {};
  if (!form.ok || place?.ok === false)
    return shown(context, page.id, { values, errors: { ...placeErrors, ...(form.ok ? {} : form.errors) } });
  const drawn = place?.geometry
    ? { geometry: place.geometry, label: place.label, labels: place.labels }
    : undefined;
  const given = await contribute(deps, actor, {
    ...{ ...form.value, number: page.number, place: drawn },
    attachments: attachmentsIn(deps, values).map(({ file }) => file),
  });
  if (given.ok) return redirect(`/account/contributions?received=${given.number}`, 303);
  const field = fieldOf(given.reason);
  if (field) return shown(context, page.id, { values, errors: { [field]: given.reason } });
  return shown(context, page.id, { values, errors: {}, reason: given.reason });
}

async function pageOf({ deps }: AppLoadContext, number = "") {
  const page = await publicConsultation(deps.db.read, number, civilDateOf(deps.clock.now(), deps.zone));
  if (!page) throw missing();
  return page;
}

const viewOf = ({ deps, lang }: AppLoadContext, consultationId: string, values: FormAgain["values"]) =>
  contributionFormView(deps, lang, { consultationId, values });

type Turn = Pick<FormAgain, "values" | "errors"> & { reason?: string | undefined };

/** The form again with everything kept. "Not found" hides what the actor may not see. */
async function shown(context: AppLoadContext, consultationId: string, { values, errors, reason }: Turn) {
  if (reason === "not-found") throw missing();
  const form: FormAgain = { values, errors, ...(reason ? { reason } : {}) };
  const status = reason ? statusOf(reason) : Object.keys(errors).length > 0 ? 422 : 200;
  return json({ form, view: await viewOf(context, consultationId, values) }, { status });
}

/** What an address may fill in beforehand: about what, and which words, sheet or place. */
function askedIn(request: Request): FormAgain["values"] {
  const { searchParams } = new URL(request.url);
  const asked = (name: string, as = name) => [as, searchParams.getAll(name).slice(0, 1)] as const;
  return Object.fromEntries([
    ...[asked("about", "subject"), asked("quote"), asked("nth"), asked("sheet")],
    ...[asked("place"), asked("coordinates")],
  ]);
}

export default function NewContribution() {
  const { t } = usePage();
  const { title, consultation, takes, phases, asked, view, voices, about } = useLoaderData<typeof loader>();
  const again = useActionData<typeof action>();
  // A form that waited while its sender signed in stands here by itself.
  const form = formState(again?.form ?? again, asked);
  const { number, participants } = consultation;
  return (
    <section className="narrow">
      <p className="crumb">
        <a href={`/consultations/${number}`}>{consultation.title}</a>
      </p>
      <h1>{title}</h1>
      <PhaseNow phases={phases} />
      {takes || form.reason ? (
        <ContributionForm {...{ number, form, participants, voices, about }} view={again?.view ?? view} />
      ) : (
        <p className="note">{t("consultations.not-taking")}</p>
      )}
    </section>
  );
}
