import { useActionData, useLoaderData } from "@remix-run/react";
import type { ActionFunctionArgs, AppLoadContext, LoaderFunctionArgs } from "@remix-run/server-runtime";
import { loadRulebook } from "#app/domain/calendar/rulebook.server.ts";
import { mayReadDraft, mayRunConsultations } from "#app/domain/consultations/consultation-policy.ts";
import { isReviewed } from "#app/domain/consultations/consultation-states.ts";
import { contributionFile } from "#app/domain/consultations/contribution-file.server.ts";
import { contributionSubjects } from "#app/domain/consultations/contribution-subjects.server.ts";
import { assignPassage, decidePassage } from "#app/domain/consultations/decide-passage.server.ts";
import {
  passageDraftForm,
  passageForm,
  passageReturnForm,
  passageRevisionForm,
  passageUnitForm,
} from "#app/domain/consultations/passage-form.ts";
import { placeOfPassage } from "#app/domain/consultations/place-of-passage.server.ts";
import { draftPassage } from "#app/domain/consultations/workbench/draft-passage.server.ts";
import { holdPassage, otherHolder } from "#app/domain/consultations/workbench/hold-passage.server.ts";
import { historyOfRange } from "#app/domain/consultations/workbench/passage-history.server.ts";
import { stepsDone } from "#app/domain/consultations/workbench/passage-steps.ts";
import { reopenPassage } from "#app/domain/consultations/workbench/reopen-passage.server.ts";
import { sendBackPassage } from "#app/domain/consultations/workbench/send-back-passage.server.ts";
import { takeOverPassage } from "#app/domain/consultations/workbench/take-over-passage.server.ts";
import { topicChoices } from "#app/domain/consultations/workbench/topic-queries.server.ts";
import { unitChoices } from "#app/domain/needs/unit-choices.server.ts";
import type { Actor } from "#app/domain/people/actor.ts";
import type { Translate } from "#app/domain/text/language.ts";
import { PassagePage } from "#app/ui/consultations/passage-page.tsx";
import { subjectOptions } from "#app/ui/consultations/subject-words.ts";
import { passageClock } from "#app/ui/consultations/workbench/passage-clock.ts";
import { usePage } from "#app/ui/page-context.tsx";
import { formState } from "#app/ui/primitives/form-state.ts";
import { answerForm } from "#app/web/answer-form.ts";
import { postedForm } from "#app/web/parse-form.ts";
import { missing, requireRole } from "#app/web/require-actor.ts";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requireRole(context, request, "coordinator", "officer", "inspector");
  const { deps, t, lang } = context;
  const reads = deps.db.read;
  const { number = "", passage: id = "" } = params;
  const seen = await seenPassage(deps, actor, { number, id });
  if (!seen) throw missing();
  const { found, file, passage } = seen;
  const now = deps.clock.now();
  const mayRead = mayReadDraft(actor, passage.unitId);
  const holder = passage.mayDecide
    ? await holdPassage(deps, actor, id)
    : mayRead && (await otherHolder(reads, actor, id, now));
  const consultationId = file.consultation.id;
  return {
    ...{ title: t("consultations.contribution-named", { number: file.number }), file, passage },
    ...{ mayAssign: mayRunConsultations(actor), holder: holder || null },
    track: stepsDone({ ...passage, isSplit: file.splitBy !== null }, isReviewed(file.consultation.state)),
    history: mayRead ? await historyOfRange(reads, found.contributionId, passage) : [],
    clock: passageClock(passage, await loadRulebook(reads), { t, lang, now, zone: deps.zone }),
    // A feature among thousands that this passage is about: left out of the choices it would be lost with the next save.
    subjects: await contributionSubjects(reads, consultationId, [passage.subject]),
    topics: await topicChoices(reads, consultationId),
    units: await unitChoices(reads),
    saved: new URL(request.url).searchParams.get("saved") === "draft",
  };
}

async function seenPassage(
  deps: AppLoadContext["deps"],
  actor: Actor,
  { number, id }: { number: string; id: string },
) {
  const found = await placeOfPassage(deps.db.read, { number, id });
  const file = found && (await contributionFile(deps, actor, { number, position: found.position }));
  const passage = file?.passages.find((each) => each.id === id);
  return found && file && passage && { found, file, passage };
}

/** Of a passage that was joined to another, or went to another unit, while somebody wrote: what they wrote is given back to them. */
function handedBack(t: Translate, fields: FormData): Response {
  const typed = ["reason", "followUp", "why"].map((name) => String(fields.get(name) ?? "").trim());
  const words = typed.filter(Boolean).join("\n");
  return words === "" ? missing() : new Response(t("workbench.passage-gone", { words }), { status: 404 });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requireRole(context, request, "coordinator", "officer");
  const { number = "", passage: passageId = "" } = params;
  const which = { number, passageId };
  const { deps } = context;
  const fields = await postedForm(request);
  if (!(await seenPassage(deps, actor, { number, id: passageId }))) throw handedBack(context.t, fields);
  const at = `/office/consultations/${number}/passages/${passageId}`;
  const away = `/office/consultations/${number}/passages`;
  const underLetter = ({ position }: { position: number }) =>
    `/office/consultations/${number}/contributions/${position}#passage-${passageId}`;
  switch (fields.get("act")) {
    case "assign":
      return await answerForm(fields, passageUnitForm, underLetter, (asked) =>
        assignPassage(deps, actor, { ...asked, ...which }),
      );
    case "draft":
      return await answerForm(fields, passageDraftForm, `${at}?saved=draft`, (asked) =>
        draftPassage(deps, actor, { ...asked, ...which }),
      );
    case "reopen":
      return await answerForm(fields, passageRevisionForm, at, (asked) =>
        reopenPassage(deps, actor, { ...asked, ...which }),
      );
    case "take-over":
      return await answerForm(fields, passageRevisionForm, at, (asked) =>
        takeOverPassage(deps, actor, { ...asked, ...which }),
      );
    case "send-back":
      return await answerForm(fields, passageReturnForm, away, (asked) =>
        sendBackPassage(deps, actor, { ...asked, ...which }),
      );
    default:
      return await answerForm(fields, passageForm, underLetter, (asked) =>
        decidePassage(deps, actor, { ...asked, ...which }),
      );
  }
}

export default function Passage() {
  const { t, lang } = usePage();
  const { subjects, units, title: _title, ...parts } = useLoaderData<typeof loader>();
  const named = units.map(({ id, name, nameEn }) => ({ value: id, label: lang === "en" ? nameEn : name }));
  return (
    <PassagePage
      {...{ ...parts, units: named, form: formState(useActionData()) }}
      subjects={subjectOptions(t, lang, subjects)}
    />
  );
}
