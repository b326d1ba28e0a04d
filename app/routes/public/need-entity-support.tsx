import { useActionData, useLoaderData } from "@remix-run/react";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/server-runtime";
import { entitySupportersOf } from "#app/domain/needs/entity-support-queries.server.ts";
import { needForReader } from "#app/domain/needs/need-for-reader.server.ts";
import { supportAsEntity, withdrawEntitySupport } from "#app/domain/needs/support-as-entity.server.ts";
import { voicesFor } from "#app/domain/people/entity-voice.server.ts";
import { entitySupportForm, voiceGiven } from "#app/domain/people/voice-form.ts";
import { EntitySupportForm } from "#app/ui/needs/entity-support-form.tsx";
import { formState } from "#app/ui/primitives/form-state.ts";
import { parseForm } from "#app/web/parse-form.ts";
import { missing, requirePerson } from "#app/web/require-actor.ts";
import { requireProof } from "#app/web/require-proof.ts";
import { again } from "#app/web/respond.ts";

/** 附议 in a market entity's name: asked for its stake, given and taken back here. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = requirePerson(context, request);
  const need = await needForReader(context.deps, person, params.number ?? "");
  const voices = await voicesFor(context.deps, person);
  if (!need || voices.length === 0) throw missing();
  const { number, title, id } = need;
  const given = (await entitySupportersOf(context.deps.db.read, id)).map(({ entityId }) => entityId);
  return { title: context.t("market.support.title"), need: { number, title }, voices, given };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const person = await requireProof(context, request, "support");
  const number = params.number ?? "";
  const form = await parseForm(request, entitySupportForm);
  if (!form.ok) return again(form);
  const voice = voiceGiven(form.value) ?? { entityId: "", stake: "" };
  const done = form.value.withdraw
    ? await withdrawEntitySupport(context.deps, person, { number, entityId: form.value.withdraw })
    : await supportAsEntity(context.deps, person, { number, voice });
  return done.ok ? redirect(`/needs/${number}`, 303) : again({ values: form.values }, done.reason);
}

export default function NeedEntitySupport() {
  return <EntitySupportForm {...useLoaderData<typeof loader>()} form={formState(useActionData())} />;
}
