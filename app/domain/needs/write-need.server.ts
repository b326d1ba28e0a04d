import type { Deps } from "#app/platform/deps.ts";
import type { Tx } from "#db/client.ts";
import { needContacts, needFollows, needMovesMade, needPhotos, needs, reviews } from "#db/schema/needs.ts";
import { loadRulebook } from "../calendar/rulebook.server.ts";
import { representativePoint } from "../geo/representative-point.ts";
import type { Signature } from "../people/entity-voice.ts";
import { sealedPlace } from "../people/sealed-place.ts";
import type { DecidedSubmission } from "./decide-submission.ts";
import type { FoundRoute } from "./find-route.server.ts";
import { firstContactDue, needDeadline, noRuleInForce } from "./need-deadline.ts";
import { queryCodeDigest, queryCodeOf } from "./query-code.server.ts";
import type { Submission } from "./submission.ts";

type Made = {
  id: string;
  number: string;
  at: string;
  submissionKey: string;
  route: FoundRoute;
  signature: Signature | undefined;
};

/** The need's own row: what was said, where it goes, by when it is answered. */
export async function writeNeed(
  tx: Tx,
  deps: Deps,
  input: Submission,
  decided: DecidedSubmission,
  { id, number, at, submissionKey, route, signature }: Made,
) {
  const { geometry, label } = input.place;
  const [lon, lat] = geometry ? representativePoint(geometry) : [null, null];
  const rulebook = await loadRulebook(tx);
  const clock = { kind: input.kind, submittedAt: at, pauses: [], extendedDays: 0 };
  const deadline = needDeadline(clock, rulebook, deps.zone);
  const code = decided.getsQueryCode ? queryCodeOf(deps, id) : undefined;
  const { title, visibility, publication, isPublic, channel, authorId, enteredBy } = decided;
  await tx.insert(needs).values({
    ...{ id, number, title, visibility, publication, isPublic, channel, authorId, enteredBy },
    authorName: decided.authorName ?? pseudonym(deps),
    ...{ words: input.words, kind: input.kind, category: input.category, state: "submitted" },
    queryCodeDigest: code ? queryCodeDigest(deps, number, code) : null,
    ...{ submissionKey, geometry, lon, lat, placeLabel: label },
    ...signature,
    planId: input.clause?.planId ?? null,
    clauseAnchor: input.clause?.anchor ?? null,
    territoryId: route.territory?.id ?? null,
    unitId: route.unit?.id ?? null,
    plannerId: route.planner?.id ?? null,
    routingRuleId: route.rule?.id ?? null,
    ...{ submittedAt: at, updatedAt: at },
    firstContactDueAt: firstContactDue(at, rulebook, deps.zone)?.dueAt ?? null,
    dueOn: deadline?.due ?? null,
    dueAt: deadline?.dueAt ?? null,
    dueRuleId: deadline?.ruleId ?? null,
    noDueReason: deadline ? null : noRuleInForce,
    dueProvisional: deadline?.provisional ?? false,
  });
}

/** The same words in either language: what a passer-by sees as it stands (`publicName`). */
const pseudonym = ({ i18n, ids }: Deps) => i18n.translate("zh-CN")("account.new-name", { code: ids.code() });

/** What belongs to it: photos, the way to reach a guest, the author's own following, a review that waits. */
export async function writeNeedParts(
  tx: Tx,
  { ids, secrets }: Pick<Deps, "ids" | "secrets">,
  { photos, writer, lang }: Submission,
  { authorId, reviewFor, title }: DecidedSubmission,
  { id: needId, at }: Pick<Made, "id" | "at">,
) {
  if (photos.length > 0) {
    const rows = photos.map(({ alternative = title, ...photo }, position) => ({
      ...{ id: ids.next(), needId, position, alternative },
      ...photo,
    }));
    await tx.insert(needPhotos).values(rows);
  }
  if (writer.as !== "self" && writer.contact) {
    const { kind, address } = writer.contact;
    const sealed = secrets.seal(sealedPlace("need_contacts", needId), address);
    await tx.insert(needContacts).values({ needId, kind, ...sealed, locale: lang });
  }
  if (authorId !== null) await tx.insert(needFollows).values({ needId, personId: authorId, at });
  if (reviewFor) {
    const subject = { subjectKind: "need" as const, subjectId: needId, needId };
    await tx.insert(reviews).values({ id: ids.next(), ...subject, why: reviewFor, openedAt: at });
  }
}

/** The first step of the thread, beside its event. */
export async function writeSubmitMove(
  tx: Tx,
  { ids }: Pick<Deps, "ids">,
  { enteredBy, authorId, role }: DecidedSubmission,
  { id: needId, at, route }: Pick<Made, "id" | "at" | "route">,
  eventSeq: number,
) {
  await tx.insert(needMovesMade).values({
    ...{ id: ids.next(), needId, move: "submit", fromState: null, toState: "submitted", at, eventSeq },
    byId: enteredBy ?? authorId,
    byRole: role,
    unitId: route.unit?.id ?? null,
  });
}
