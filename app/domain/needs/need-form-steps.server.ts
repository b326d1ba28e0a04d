import type { Deps } from "#app/platform/deps.ts";
import { civilDateOf } from "../calendar/day-in-zone.ts";
import type { Geometry } from "../geo/geometry.ts";
import { representativePoint } from "../geo/representative-point.ts";
import type { Actor } from "../people/actor.ts";
import { contactOf } from "../people/contact.ts";
import { codeInDemoBox } from "../people/demo-code-queries.server.ts";
import { voicesFor } from "../people/entity-voice.server.ts";
import type { Site } from "../site.ts";
import type { Lang } from "../text/language.ts";
import { askingAs } from "./asking-as.server.ts";
import { visibilityOf } from "./decide-submission.ts";
import { givenPlaceIn } from "./given-place-in.server.ts";
import { whatForm, whereForm } from "./need-form.ts";
import { errorsOf } from "./need-form-errors.ts";
import { clausesByPlan, stepMap, waitingPhotos, whereView } from "./need-form-queries.server.ts";
import { photoLines } from "./photo-lines.ts";
import { previewNeed } from "./preview-need.server.ts";
import { suggestionsFor } from "./similar/suggestions.server.ts";
import { specialRouteOf } from "./special-route.ts";
import { specialRoutes } from "./special-routes.server.ts";

type Values = Record<string, string[]>;
type Errors = Record<string, string>;
type Reading = Deps & { site: Site };
type Writer = { actor: Actor; lang: Lang; staff: boolean; demo: boolean };

/** The step that is asked for, with everything typed so far and what was wrong with it. */
export type NeedFormTurn = {
  step: "where" | "what" | "check";
  values: Values;
  errors?: Errors;
  reason?: string;
  refused?: RefusedPhoto[];
  /** Seconds until photos that were refused for now may be taken. */
  photosWait?: number;
};
/** `later`: refused for now alone; its place among the files that came, by which the device knows it. */
export type RefusedPhoto = { name: string; reason: string; later?: number };

/** How far what was typed holds: the first step that does not, or everything understood. */
export async function readNeedForm(deps: Pick<Reading, "db" | "site">, lang: Lang, values: Values) {
  const typed = Object.fromEntries(Object.entries(values).map(([name, all]) => [name, all[0]]));
  const where = whereForm.safeParse(typed);
  if (!where.success) return { at: "where" as const, errors: errorsOf(where.error) };
  const place = await givenPlaceIn(deps, lang, where.data);
  if (!place.ok) return { at: "where" as const, errors: { [place.field]: place.fault } };
  const what = whatForm.safeParse(typed);
  if (!what.success) return { at: "what" as const, errors: errorsOf(what.error), place };
  return { at: "check" as const, place, what: what.data };
}

/** The page of a turn: the step asked for, or the first one before it that needs another look. */
export async function viewOfTurn(deps: Reading, writer: Writer, turn: NeedFormTurn) {
  return { ...(await stepOf(deps, writer, turn)), as: askingAs(deps, writer.actor) };
}

async function stepOf(deps: Reading, writer: Writer, turn: NeedFormTurn) {
  const { lang, staff } = writer;
  const { values, errors = {}, reason, refused = [], photosWait } = turn;
  const read = await readNeedForm(deps, lang, values);
  const form = (found: Errors = errors) => ({ values, errors: found, ...(reason ? { reason } : {}) });
  if (turn.step === "where" || read.at === "where") {
    const found = turn.step === "where" ? errors : read.at === "where" ? read.errors : {};
    const geometry = read.at === "where" ? null : read.place.geometry;
    const where = await whereView(deps, lang, values.q?.[0] ?? "", values.place?.[0] ?? "", geometry);
    const label = read.at === "where" ? undefined : read.place.label;
    return {
      step: "where" as const,
      staff,
      form: form(found),
      where: { ...where, ...understood(values, geometry, label) },
    };
  }
  const special = read.at === "check" ? await specialOf(deps, read.what, values.declined ?? []) : undefined;
  if (turn.step === "what" || read.at === "what" || special) {
    const found = turn.step === "check" && read.at === "what" ? read.errors : errors;
    const photos = await photosOf(deps, values);
    const stopped = turn.step === "check" ? special : undefined;
    const gone = photos.length < (values.photo?.length ?? 0) ? [{ name: "", reason: "photo-gone" }] : [];
    const similar = await suggestionsFor(deps, writer, values);
    const what = {
      photos,
      refused: [...refused, ...gone],
      ...(photosWait !== undefined && { again: againAfter(deps, photosWait) }),
      clauses: await clausesByPlan(deps),
      special: stopped,
      similar: stopped ? { ...similar, told: { report: similar.told.report } } : similar,
    };
    return { step: "what" as const, staff, form: form(found), what };
  }
  const similar = await suggestionsFor(deps, writer, values);
  const check = { ...(await checkView(deps, writer, values, read)), similar };
  return { step: "check" as const, staff, form: form(), check };
}

/** When photos may be taken again: for whoever reads it and for their device, whose clock may be wrong. */
const againAfter = ({ clock }: Pick<Deps, "clock">, seconds: number) => ({
  ...{ seconds, at: new Date(Date.parse(clock.now()) + seconds * 1000).toISOString() },
});

/** How typed coordinates were read, and what lies there. */
function understood({ place, coordinates }: Values, geometry: Geometry | null, label = "") {
  const typed = coordinates?.[0]?.trim() && (!place?.[0] || place[0].startsWith("coordinates"));
  return typed && geometry ? { understood: { at: representativePoint(geometry), label } } : {};
}

type Read = Extract<Awaited<ReturnType<typeof readNeedForm>>, { at: "check" }>;

async function checkView(
  deps: Reading,
  { actor, staff, demo }: Writer,
  values: Values,
  { place, what }: Read,
) {
  const { geometry, label } = place;
  const { route, deadline, clause } = await previewNeed(deps, { ...what, geometry });
  const visibility = visibilityOf(what);
  const proved = !staff && actor.kind === "person" && actor.mobileProved;
  const contact = contactOf(values.contact?.[0] ?? "");
  const codeId = values.codeId?.[0];
  return {
    map: geometry ? await stepMap(deps, geometry) : undefined,
    ...{ place: label, territory: route.territory, visibility, unit: route.unit },
    photos: await photosOf(deps, values),
    clause: clause && `${clause.planTitle} ${clause.number} ${clause.heading}`,
    planner: route.planner?.name,
    rule: route.rule,
    deadline: deadline && { due: deadline.due, basis: deadline.basis, provisional: deadline.provisional },
    voices: staff ? [] : await voicesFor(deps, actor),
    firstReview: visibility !== "office-only" && !proved,
    codeSentTo: codeId && contact ? contact.address : undefined,
    demoCode: demo && codeId && contact ? await codeInDemoBox(deps, codeId, contact) : undefined,
  };
}

async function specialOf({ clock, zone }: Deps, what: Read["what"], declined: readonly string[]) {
  const day = civilDateOf(clock.now(), zone);
  return specialRouteOf(`${what.title ?? ""}\n${what.words}`, await specialRoutes(), declined, day);
}

const photosOf = async (deps: Reading, values: Values) =>
  (await waitingPhotos(deps, photoLines(values))).map(({ token, alternative, picture }) => ({
    ...{ token, alternative, picture },
  }));
