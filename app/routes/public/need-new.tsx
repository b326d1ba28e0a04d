import { useActionData, useLoaderData } from "@remix-run/react";
import {
  type ActionFunctionArgs,
  type AppLoadContext,
  data,
  type LoaderFunctionArgs,
  redirect,
} from "@remix-run/server-runtime";
import { refuse } from "#app/domain/decision.ts";
import { keepPhoto, photoToken } from "#app/domain/needs/keep-photo.server.ts";
import { draftOf, dropDraft, keepDraft } from "#app/domain/needs/need-draft.server.ts";
import { behalfForm, enteringRoles, guestCodeForm, guestForm } from "#app/domain/needs/need-form.ts";
import { waitingPhotos } from "#app/domain/needs/need-form-queries.server.ts";
import { type NeedFormTurn, readNeedForm, viewOfTurn } from "#app/domain/needs/need-form-steps.server.ts";
import { photosAllowed, type WriterGiven } from "#app/domain/needs/submission.ts";
import { submitNeed } from "#app/domain/needs/submit-need.server.ts";
import { sendCode } from "#app/domain/people/send-code.server.ts";
import { voiceForm, voiceGiven } from "#app/domain/people/voice-form.ts";
import { NeedFormPage } from "#app/ui/submit/need-form-page.tsx";
import { guestCookie } from "#app/web/guest-cookie.ts";
import { checkForm, formOf, valuesOf } from "#app/web/parse-form.ts";
import { parseUpload } from "#app/web/parse-upload.ts";
import { pointerCookie, pointerOf } from "#app/web/pointer-cookie.ts";
import { requireRole } from "#app/web/require-actor.ts";
import { consentMissing, placeFor } from "#app/web/require-proof.ts";
import { requireSwitch } from "#app/web/require-switch.ts";
import { statusOf } from "#app/web/respond.ts";
import { takePhoto } from "#app/web/take-photo.ts";
import { takeQuota } from "#app/web/take-quota.ts";

/** Serves residents at `/needs/new` and staff, on somebody's behalf, at `/office/needs/new`. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const staff = isForStaff(request, context);
  if (!staff && context.actor.kind !== "person") requireSwitch(context, "guest-needs");
  const { deps, t } = context;
  const { searchParams } = new URL(request.url);
  const draft = searchParams.get("draft") === "kept" ? pointerOf(deps, request, "wenji_draft") : undefined;
  const kept = draft && (await draftOf(deps, draft));
  const asked = ["words", "q", "place", "coordinates", "clause", "kind", "category"] as const;
  const values = Object.fromEntries(asked.map((name) => [name, searchParams.getAll(name).slice(0, 1)]));
  const turn: NeedFormTurn = kept ? { step: "check", values: kept } : { step: "where", values };
  const title = t(staff ? "submit.title-behalf" : "submit.title");
  return { title, view: await viewOf(context, staff, turn) };
}

/** One post a step. Everything typed comes along each time, so that going back and forth loses nothing. */
export async function action({ request, context }: ActionFunctionArgs) {
  const staff = isForStaff(request, context);
  const refused: { name: string; reason: string }[] = [];
  const taken: string[] = [];
  const upload = await parseUpload(request, async (field, bytes, name) => {
    if (field !== "photos") return undefined;
    const kept =
      taken.length < photosAllowed
        ? await takePhoto(context, bytes, (each) => keepPhoto(context.deps, each))
        : refuse("too-many-photos");
    if (kept.ok) taken.push(photoToken(context.deps, kept.photo));
    else refused.push({ name, reason: kept.reason });
    return undefined;
  });
  if (!upload.ok) return shown(context, staff, { step: "what", values: {}, reason: upload.reason });
  const values = valuesOf(upload.form);
  values.key = [values.key?.[0] || context.deps.ids.next()];
  const before = (values.photo ?? []).filter((token) => !values.without?.includes(token));
  const photos = [...before, ...taken];
  if (photos.length > photosAllowed) refused.push({ name: "", reason: "too-many-photos" });
  values.photo = photos.slice(0, photosAllowed);
  delete values.without;
  return step(context, staff, request, { values, refused });
}

type Posted = Pick<NeedFormTurn, "values" | "refused">;

async function step(context: AppLoadContext, staff: boolean, request: Request, posted: Posted) {
  const { values } = posted;
  const show = (turn: Omit<NeedFormTurn, "values" | "refused">) =>
    shown(context, staff, { ...posted, ...turn });
  switch (intentOf(values)) {
    case "search":
    case "back-where":
      return show({ step: "where" });
    case "to-what":
    case "back-what":
      return show({ step: "what" });
    case "add-photos":
      return show({ step: "what" });
    case "send-code":
      return sendCodeTo(context, staff, posted);
    case "sign-in":
      return wait(context, staff, posted);
    case "send":
      return send(context, staff, request, posted);
    default:
      return show(posted.refused?.length ? { step: "what" } : { step: "check" });
  }
}

/** Enter in the search box searches, elsewhere in the first step it goes on. */
function intentOf({ intent, step, q, place, coordinates }: NeedFormTurn["values"]): string {
  const asked = intent?.[0] ?? (step?.[0] === "where" ? "to-what" : "to-check");
  const placed = Boolean(place?.[0] || coordinates?.[0]?.trim());
  return asked === "search" && !q?.[0]?.trim() && placed ? "to-what" : asked;
}

async function sendCodeTo(context: AppLoadContext, staff: boolean, posted: Posted) {
  const { deps, callerDigest, lang } = context;
  const form = checkForm(formOf(posted.values), guestForm);
  if (!form.ok) return shown(context, staff, { ...posted, step: "check", errors: form.errors });
  const sent = await sendCode(deps, { purpose: "need", contact: form.value.contact, callerDigest, lang });
  if (!sent.ok) return shown(context, staff, { ...posted, step: "check", reason: sent.reason });
  const values = { ...posted.values, codeId: [sent.codeId], code: [] };
  return shown(context, staff, { ...posted, values, step: "check" });
}

/** Keeps everything typed while its writer signs in, or agrees anew. */
async function wait(
  context: AppLoadContext,
  staff: boolean,
  { values }: Posted,
  until: "sign-in" | "consent" = "sign-in",
) {
  const { deps } = context;
  const may = await takeQuota(context, "waiting-form");
  if (may !== true) return shown(context, staff, { step: "check", values, reason: may });
  const draft = await keepDraft(deps, values);
  if (!draft) return shown(context, staff, { step: "what", values: {}, reason: "upload-too-large" });
  const cookie = pointerCookie(deps, "wenji_draft", draft, 120);
  const place = placeFor(until, "need", "/needs/new?draft=kept");
  return redirect(place, { status: 303, headers: { "Set-Cookie": cookie } });
}

async function send(context: AppLoadContext, staff: boolean, request: Request, posted: Posted) {
  const { deps, actor, lang } = context;
  const { values } = posted;
  const read = await readNeedForm(deps, lang, values);
  const writer = writerOf(context, staff, values);
  if (read.at !== "check" || "errors" in writer) {
    const errors = "errors" in writer ? { errors: writer.errors } : {};
    return shown(context, staff, { ...posted, step: "check", ...errors });
  }
  if (!staff && (await consentMissing(context, "need"))) return wait(context, staff, posted, "consent");
  const may = await takeQuota(context, staff ? "behalf" : "need");
  if (may !== true) return shown(context, staff, { ...posted, step: "check", reason: may });
  const photos = (await waitingPhotos(deps, values.photo ?? [])).map(({ photo }) => photo);
  const submitted = await submitNeed(deps, actor, {
    ...read.what,
    ...{ place: read.place, photos, writer, lang },
    declinedRoutes: values.declined ?? [],
    submissionKey: values.key?.[0] ?? deps.ids.next(),
  });
  if (!submitted.ok) {
    const { reason } = submitted;
    const spent = reason === "code-expired" || reason === "code-tries-spent";
    const kept = spent ? { ...values, codeId: [], code: [] } : values;
    return shown(context, staff, { ...posted, values: kept, step: "check", reason });
  }
  const headers = new Headers({ Location: "/needs/received" });
  headers.append("Set-Cookie", pointerCookie(deps, "wenji_receipt", submitted.needId, 30));
  if (submitted.getsQueryCode && !staff) headers.append("Set-Cookie", guestCookie(deps, submitted.needId));
  const draft = pointerOf(deps, request, "wenji_draft");
  if (draft) {
    await dropDraft(deps, draft);
    headers.append("Set-Cookie", pointerCookie(deps, "wenji_draft", "", 0));
  }
  return new Response(null, { status: 303, headers });
}

function writerOf(
  { actor }: AppLoadContext,
  staff: boolean,
  values: NeedFormTurn["values"],
): WriterGiven | { errors: Record<string, string> } {
  const form = formOf(values);
  if (staff) {
    const behalf = checkForm(form, behalfForm);
    if (!behalf.ok) return { errors: behalf.errors };
    const { channel, behalfName: name, contact } = behalf.value;
    return { as: "staff", channel, name, contact };
  }
  if (actor.kind === "person") {
    const typed = checkForm(form, voiceForm);
    return typed.ok ? { as: "self", voice: voiceGiven(typed.value) } : { errors: typed.errors };
  }
  const guest = checkForm(form, guestCodeForm);
  if (!guest.ok) return { errors: guest.errors };
  const { contact, contactName: name, codeId, code } = guest.value;
  return { as: "guest", name, contact, codeId, code };
}

async function shown(context: AppLoadContext, staff: boolean, turn: NeedFormTurn) {
  const view = await viewOf(context, staff, turn);
  const { errors, reason } = view.form;
  const status = reason
    ? statusOf(reason)
    : Object.keys(errors).length > 0 || turn.refused?.length
      ? 422
      : 200;
  return data({ view }, { status, headers: { "Cache-Control": "no-store" } });
}

const viewOf = ({ deps, actor, lang }: AppLoadContext, staff: boolean, turn: NeedFormTurn) =>
  viewOfTurn(deps, { actor, lang, staff, demo: deps.config.WENJI_MODE === "demo" }, turn);

function isForStaff(request: Request, context: AppLoadContext): boolean {
  const staff = new URL(request.url).pathname.startsWith("/office/");
  if (staff) requireRole(context, request, ...enteringRoles);
  return staff;
}

export default function NeedNew() {
  const { view } = useLoaderData<typeof loader>();
  return <NeedFormPage view={useActionData<typeof action>()?.view ?? view} />;
}
