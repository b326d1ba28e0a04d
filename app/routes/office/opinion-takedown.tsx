import { useActionData, useLoaderData } from "@remix-run/react";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/server-runtime";
import { shownOpinion } from "#app/domain/moderation/reported-subject.server.ts";
import { takeDownForm } from "#app/domain/moderation/review-form.ts";
import { takeDown } from "#app/domain/moderation/take-down.server.ts";
import { TakeDownForm } from "#app/ui/moderation/take-down-form.tsx";
import { useT } from "#app/ui/page-context.tsx";
import { formState } from "#app/ui/primitives/form-state.ts";
import { parseForm } from "#app/web/parse-form.ts";
import { missing, requireRole } from "#app/web/require-actor.ts";
import { again } from "#app/web/respond.ts";

async function shown({ request, params, context }: LoaderFunctionArgs) {
  const actor = requireRole(context, request, "moderator", "coordinator");
  const { number: notice = "", opinion: id = "" } = params;
  const opinion = await shownOpinion(context.deps.db.read, { notice, opinion: id });
  if (!opinion) throw missing();
  return { actor, notice, opinion };
}

export async function loader(args: LoaderFunctionArgs) {
  const { notice, opinion } = await shown(args);
  const { position, words } = opinion;
  return { title: args.context.t("moderation.takedown"), notice, position, words };
}

export async function action(args: ActionFunctionArgs) {
  const { actor, notice, opinion } = await shown(args);
  const form = await parseForm(args.request, takeDownForm);
  if (!form.ok) return again(form);
  const subject = { kind: "opinion" as const, id: opinion.id };
  const taken = await takeDown(args.context.deps, actor, { subject, needId: null, ...form.value });
  return taken.ok ? redirect(`/notices/${notice}#opinions`, 303) : again(form, taken.reason);
}

export default function OpinionTakeDown() {
  const t = useT();
  const { notice, position, words } = useLoaderData<typeof loader>();
  const form = formState(useActionData());
  const back = { href: `/notices/${notice}`, label: t("notices.number", { number: notice }) };
  return <TakeDownForm {...{ back, words, form }} lead={t("moderation.takedown-opinion", { position })} />;
}
