import { useActionData, useLoaderData } from "@remix-run/react";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/server-runtime";
import { consultationFile } from "#app/domain/consultations/consultation-file.server.ts";
import { mayCutPassages } from "#app/domain/consultations/consultation-policy.ts";
import {
  joinLetters,
  keepLettersApart,
  takeLetterOut,
} from "#app/domain/consultations/ledger/change-letters.server.ts";
import { letterForm } from "#app/domain/consultations/ledger/letter-form.ts";
import { letterView } from "#app/domain/consultations/ledger/letter-queries.server.ts";
import { LetterPage } from "#app/ui/consultations/ledger/letter-page.tsx";
import { formState } from "#app/ui/primitives/form-state.ts";
import { pageNumber } from "#app/web/page-number.ts";
import { parseForm } from "#app/web/parse-form.ts";
import { placeAsked } from "#app/web/place-asked.ts";
import { missing, requireRole } from "#app/web/require-actor.ts";
import { again } from "#app/web/respond.ts";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requireRole(context, request, "coordinator");
  const { number, position } = placeAsked(params);
  const file = await consultationFile(context.deps, actor, number);
  const page = pageNumber(request);
  const view = file && (await letterView(context.deps.db.read, file.id, { position, page }));
  if (!file || !view) throw missing();
  return {
    ...{ title: context.t("ledger.letter-named", { number: view.letter.number }), number, page, view },
    ...{ consultation: file.title, mayChange: mayCutPassages(actor, file.state) === true },
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requireRole(context, request, "coordinator");
  const asked = placeAsked(params);
  const form = await parseForm(request, letterForm);
  if (!form.ok) return again(form);
  const { act, other = 0 } = form.value;
  const make = { join: joinLetters, apart: keepLettersApart, out: takeLetterOut }[act];
  const done = await make(context.deps, actor, { ...asked, other });
  return done.ok
    ? redirect(`/office/consultations/${asked.number}/contributions/${asked.position}/letter`, 303)
    : again({ values: form.values }, done.reason);
}

export default function ContributionLetter() {
  const { title: _title, ...page } = useLoaderData<typeof loader>();
  return <LetterPage {...page} form={formState(useActionData())} />;
}
