import { useActionData, useLoaderData } from "@remix-run/react";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/server-runtime";
import { answerInvitation } from "#app/domain/invitations/answer-invitation.server.ts";
import { invitationAnswerForm } from "#app/domain/invitations/invitation-form.ts";
import { invitationOf } from "#app/domain/invitations/invitation-queries.server.ts";
import type { InvitationView } from "#app/domain/invitations/invitation-view.ts";
import { InvitationPage } from "#app/ui/invitations/invitation-page.tsx";
import { formState } from "#app/ui/primitives/form-state.ts";
import { parseForm } from "#app/web/parse-form.ts";
import { requirePerson } from "#app/web/require-actor.ts";
import { again } from "#app/web/respond.ts";

type Found = { title: string; path: string; view: InvitationView | null };

export async function loader({ params: { token = "" }, context }: LoaderFunctionArgs) {
  const { deps, actor, t } = context;
  const view = (await invitationOf(deps, actor, token)) ?? null;
  const body: Found = { title: t("invitations.title"), path: `/invitations/${token}`, view };
  return data(body, { status: view ? 200 : 404 });
}

/** The page belongs to who holds the link: no cache keeps it. */
export const headers = () => ({ "Cache-Control": "private, no-store" });

export async function action({ request, params: { token = "" }, context }: ActionFunctionArgs) {
  const person = requirePerson(context, request);
  const form = await parseForm(request, invitationAnswerForm);
  if (!form.ok) return again(form);
  const { answer } = form.value;
  const answered = await answerInvitation(context.deps, person, { token, answer });
  return answered.ok ? redirect(`/invitations/${token}`, 303) : again({ values: {} }, answered.reason);
}

export default function Invitation() {
  const { view, path } = useLoaderData<Found>();
  return <InvitationPage view={view} path={path} form={formState(useActionData())} />;
}
