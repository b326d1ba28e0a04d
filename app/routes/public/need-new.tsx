import { useActionData, useLoaderData } from "@remix-run/react";
import {
  type ActionFunctionArgs,
  type AppLoadContext,
  data,
  type LoaderFunctionArgs,
  redirect,
} from "@remix-run/server-runtime";
import { refuse } from "#app/domain/decision.ts";
import { isTooMany } from "#app/domain/limits/too-many.ts";
import { askingAs } from "#app/domain/needs/asking-as.server.ts";
import { keepPhoto, photoToken } from "#app/domain/needs/keep-photo.server.ts";
import { draftOf, dropDraft, keepDraft } from "#app/domain/needs/need-draft.server.ts";
import { behalfForm, enteringRoles, guestCodeForm, guestForm } from "#app/domain/needs/need-form.ts";
import { waitingPhotos } from "#app/domain/needs/need-form-queries.server.ts";
import {
  type NeedFormTurn,
  type RefusedPhoto,
  readNeedForm,
  viewOfTurn,
} from "#app/domain/needs/need-form-steps.server.ts";
import {
  alternativeOf,
  arrangesPhotos,
  arrivedPhotos,
  photoLines,
  photoValues,
  rearranged,
} from "#app/domain/needs/photo-lines.ts";
import { joinNeed } from "#app/domain/needs/similar/join-need.server.ts";
import { photosAllowed, type WriterGiven } from "#app/domain/needs/submission.ts";
import { submitNeed } from "#app/domain/needs/submit-need.server.ts";
import { proofMissing } from "#app/domain/people/proof-rules.ts";
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
  const asked = ["words", "q", "place", "coordinates", "datum", "clause", "kind", "category"] as const;
  const values = Object.fromEntries(asked.map((name) => [name, searchParams.getAll(name).slice(0, 1)]));
  const turn: NeedFormTurn = kept
    ? { step: searchParams.get("step") === "what" ? "what" : "check", values: kept }
    : { step: "where", values };
  const title = t(staff ? "submit.title-behalf" : "submit.title");
  return { title, view: await viewOf(context, staff, turn), isKept: kept !== undefined };
}

/** More files than this no form brings; whatever is beyond what a need may have is refused by name, and the words stay. */
const anAlbum = 300;

/** One post a step. Everything typed comes along each time, so that going back and forth loses nothing. */
export async function action({ request, context }: ActionFunctionArgs) {
  const staff = isForStaff(request, context);
  const refused: RefusedPhoto[] = [];
  const taken: { token: string; place: number }[] = [];
  let place = 0;
  const keep = async (field: string, bytes: Uint8Array, name: string) => {
    if (field !== "photos") return undefined;
    const at = place++;
    // Those behind one that has to wait wait too: they keep their order.
    const full = refused.find(({ reason }) => isTooMany(reason));
    const kept = full
      ? refuse(full.reason)
      : taken.length < photosAllowed
        ? await takePhoto(context, bytes, (each) => keepPhoto(context.deps, each))
        : refuse("too-many-photos");
    if (kept.ok) taken.push({ token: photoToken(context.deps, kept.photo), place: at });
    else refused.push({ name, reason: kept.reason, ...(isTooMany(kept.reason) && { later: at }) });
    return undefined;
  };
  const upload = await parseUpload(request, keep, { files: anAlbum, moreFields: anAlbum });
  if (!upload.ok) return shown(context, staff, { step: "what", values: {}, reason: upload.reason });
  const later = refused.flatMap((photo) => photo.later ?? []);
  const { values, lines: arrived } = arrivedPhotos(valuesOf(upload.form), taken, later);
  values.key = [values.key?.[0] || context.deps.ids.next()];
  const lines = [...photoLines(values), ...arrived];
  if (lines.length > photosAllowed) refused.push({ name: "", reason: "too-many-photos" });
  const kept = rearranged(lines.slice(0, photosAllowed), values.intent?.[0] ?? "");
  Object.assign(values, photoValues(kept));
  return step(context, staff, request, { values, refused });
}

type Posted = Pick<NeedFormTurn, "values" | "refused">;

async function step(context: AppLoadContext, staff: boolean, request: Request, posted: Posted) {
  const { values } = posted;
  const show = (turn: Omit<NeedFormTurn, "values" | "refused">) =>
    shown(context, staff, { ...posted, ...turn });
  const intent = intentOf(values);
  if (arrangesPhotos(intent)) return show({ step: "what" });
  switch (intent) {
    case "search":
    case "look":
    case "back-where":
      return show({ step: "where" });
    case "to-what":
    case "back-what":
      return show({ step: "what" });
    case "add-photos":
    case "similar":
      return show({ step: "what" });
    case "me-too":
      return joinInstead(context, staff, posted);
    case "send-code":
      return sendCodeTo(context, staff, posted);
    case "sign-in":
      return wait(context, staff, posted);
    case "send":
      // What is sent is what was confirmed: not without a photo that was not taken.
      return posted.refused?.length ? show({ step: "what" }) : send(context, staff, request, posted);
    default:
      return show(posted.refused?.length ? { step: "what" } : { step: "check" });
  }
}

/** Enter in the search box searches, elsewhere in the first step it goes on. */
function intentOf({ intent, step, q, place, coordinates, meToo }: NeedFormTurn["values"]): string {
  if (meToo?.[0]) return "me-too";
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

/** Somebody asked for the same before: the writer joins them, at once where they may, and what was typed is kept until they decide. */
async function joinInstead(context: AppLoadContext, staff: boolean, { values }: Posted) {
  const { deps, actor } = context;
  const { meToo = [], ...draft } = values;
  const number = meToo[0] ?? "";
  const waits = await keptDraft(context, draft);
  if (!waits.ok) return shown(context, staff, { step: "what", values: draft, reason: waits.reason });
  const proved = actor.kind === "person" && proofMissing("support", actor, deps.clock.now()) === undefined;
  if (proved && !(await consentMissing(context, "support")) && (await takeQuota(context, "support")) === true)
    await joinNeed(deps, actor, number);
  const place = `/needs/${encodeURIComponent(number)}/me-too`;
  return redirect(place, { status: 303, headers: { "Set-Cookie": waits.cookie } });
}

/** Keeps everything typed while its writer signs in, or agrees anew. */
async function wait(
  context: AppLoadContext,
  staff: boolean,
  { values }: Posted,
  until: "sign-in" | "consent" = "sign-in",
) {
  const waits = await keptDraft(context, values);
  if (!waits.ok) return shown(context, staff, { step: "check", values, reason: waits.reason });
  const place = placeFor(until, "need", "/needs/new?draft=kept");
  return redirect(place, { status: 303, headers: { "Set-Cookie": waits.cookie } });
}

async function keptDraft(context: AppLoadContext, values: Posted["values"]) {
  const may = await takeQuota(context, "waiting-form");
  if (may !== true) return refuse(may);
  const draft = await keepDraft(context.deps, values);
  if (!draft) return refuse("upload-too-large");
  return { ok: true as const, cookie: pointerCookie(context.deps, "wenji_draft", draft, 120) };
}

async function send(context: AppLoadContext, staff: boolean, request: Request, posted: Posted) {
  const { deps, actor, lang } = context;
  const { values } = posted;
  if (values.as?.[0] !== undefined && values.as[0] !== askingAs(deps, actor))
    return shown(context, staff, { ...posted, step: "check", reason: "somebody-else-now" });
  const read = await readNeedForm(deps, lang, values);
  const writer = writerOf(context, staff, values);
  if (read.at !== "check" || "errors" in writer) {
    const errors = "errors" in writer ? { errors: writer.errors } : {};
    return shown(context, staff, { ...posted, step: "check", ...errors });
  }
  if (!staff && (await consentMissing(context, "need"))) return wait(context, staff, posted, "consent");
  const may = await takeQuota(context, staff ? "behalf" : "need");
  if (may !== true) return shown(context, staff, { ...posted, step: "check", reason: may });
  const waiting = await waitingPhotos(deps, photoLines(values));
  if (waiting.length < photoLines(values).length) return shown(context, staff, { ...posted, step: "what" });
  const photos = waiting.map(({ photo, ...line }) => ({
    ...photo,
    alternative: alternativeOf(line),
  }));
  const submitted = await submitNeed(deps, actor, {
    ...read.what,
    ...{ place: read.place, photos, writer, lang },
    declinedRoutes: values.declined ?? [],
    submissionKey: values.key?.[0] ?? deps.ids.next(),
    receiptOf: pointerOf(deps, request, "wenji_receipt"),
  });
  if (!submitted.ok) {
    const { reason } = submitted;
    const spent = reason === "code-expired" || reason === "code-tries-spent";
    const kept = spent ? { ...values, codeId: [], code: [] } : values;
    // Sent once more it is a need of its own.
    const again = reason === "sent-already" ? { ...kept, key: [deps.ids.next()] } : kept;
    return shown(context, staff, { ...posted, values: again, step: "check", reason });
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

async function shown(context: AppLoadContext, staff: boolean, given: NeedFormTurn) {
  const waits = given.refused?.find(({ later }) => later !== undefined);
  const turn = waits ? { ...given, photosWait: context.retry.afterSeconds } : given;
  const view = await viewOf(context, staff, turn);
  const { errors, reason = waits?.reason } = view.form;
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
  const { view, isKept } = useLoaderData<typeof loader>();
  const turned = useActionData<typeof action>()?.view;
  return <NeedFormPage view={turned ?? view} moved={turned !== undefined || isKept} />;
}
