import { type ActionFunctionArgs, redirect } from "@remix-run/server-runtime";
import { handoverAnswerForm } from "#app/domain/offices/absence-form.ts";
import { answerHandover } from "#app/domain/offices/answer-handover.server.ts";
import { hasRole } from "#app/domain/people/actor.ts";
import { parseForm } from "#app/web/parse-form.ts";
import { refusal } from "#app/web/refusal.ts";
import { missing, requireRole } from "#app/web/require-actor.ts";

export function loader() {
  throw missing();
}

export async function action({ request, params: { id = "" }, context }: ActionFunctionArgs) {
  const person = requireRole(context, request, "planner", "administrator");
  const form = await parseForm(request, handoverAnswerForm);
  if (!form.ok) throw missing();
  const answered = await answerHandover(context.deps, person, { handoverId: id, ...form.value });
  if (!answered.ok) throw refusal(context, answered.reason);
  return redirect(
    hasRole(person, "planner") ? "/office/handovers" : `/admin/people/${answered.fromId}/handover`,
    303,
  );
}
