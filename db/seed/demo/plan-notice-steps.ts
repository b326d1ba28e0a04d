import { addDays } from "#app/domain/calendar/civil-date.ts";
import { keepOfficeDocument } from "#app/domain/files/keep-office-document.server.ts";
import { takeDown } from "#app/domain/moderation/take-down.server.ts";
import { applyForHearing } from "#app/domain/notices/apply-for-hearing.server.ts";
import { giveOpinion } from "#app/domain/notices/give-opinion.server.ts";
import { openNotice } from "#app/domain/notices/open-notice.server.ts";
import { attachDocument } from "#app/domain/plans/documents/attach-document.server.ts";
import { loadVersion } from "#app/domain/plans/open-version-for-move.server.ts";
import { recordReview } from "#app/domain/plans/record-review.server.ts";
import { standingsOf } from "#app/domain/plans/standings-of.server.ts";
import { coordinatorFor, otherCoordinator } from "./handlers.ts";
import { drawnLetter } from "./letter.ts";
import { inTheEvening } from "./need-times.ts";
import { type Almanac, dayIn, hour, momentAgo } from "./office-hours.ts";
import type { DemoPlanNotice } from "./plan-notice-content.ts";
import { made, must, type Stage, type Step } from "./stage.ts";

/** The plan's next version is laid open; residents say what they think of it, and one asks for a hearing. */
export function planNoticeSteps(almanac: Almanac, notice: DemoPlanNotice): Step[] {
  const subject = `notice ${notice.plan}`;
  const opened = momentAgo(almanac, notice.openedDaysAgo, 9.5 * hour);
  const { hearing } = notice;
  const given: Given = new Map();
  return [
    {
      ...{ at: momentAgo(almanac, notice.review.daysAgo, 11 * hour), subject, what: "attach" },
      do: (stage) => attach(stage, notice),
    },
    {
      ...{ at: momentAgo(almanac, notice.review.daysAgo, 15 * hour), subject, what: "review" },
      do: (stage) => review(stage, notice),
    },
    { at: opened, subject, what: "open", do: (stage) => open(stage, notice) },
    ...notice.opinions.map((opinion) => ({
      ...{ at: inTheEvening(almanac, opinion.daysAgo, opened, subject, opinion.author), subject },
      what: `opinion of ${opinion.author}`,
      do: (stage: Stage) => say(stage, notice, opinion, given),
    })),
    ...notice.opinions.flatMap((opinion) =>
      opinion.hidden
        ? {
            ...{ at: momentAgo(almanac, opinion.hidden.daysAgo, 9.5 * hour), subject },
            what: `hide opinion of ${opinion.author}`,
            do: (stage: Stage) => hide(stage, opinion, given),
          }
        : [],
    ),
    {
      ...{ at: inTheEvening(almanac, hearing.daysAgo, opened, subject, "hearing"), subject },
      what: "hearing asked for",
      do: async ({ deps, cast, notices }) => {
        const number = made(notices, notice.plan);
        must(await applyForHearing(deps, cast.of(hearing.author), { number, interest: hearing.words }));
      },
    },
  ];
}

async function attach(stage: Stage, { plan: planId, version: number, document }: DemoPlanNotice) {
  const { title, page } = document;
  const kept = must(await keepOfficeDocument(stage.deps, drawnLetter(page))).document;
  const attacher = coordinatorFor(stage, planId, number);
  must(await attachDocument(stage.deps, attacher, { planId, number, title, ...kept }));
}

/** Another coordinator than who opens the notice records that nothing secret is in any part. */
async function review(stage: Stage, { plan: planId, version: number, review: found }: DemoPlanNotice) {
  const { deps, almanac } = stage;
  const { daysAgo, who, basis, reviewNumber, exemption } = found;
  const version = await loadVersion(deps.db.read, { planId, number });
  if (!version) throw new Error(`no version ${number} of ${planId}`);
  const reviewer = otherCoordinator(stage, coordinatorFor(stage, planId, number));
  for (const { part, code, fingerprint } of await standingsOf(deps.db.read, version)) {
    const shown = part === "version" || part === "document" ? { exemption } : { reviewNumber };
    const recorded = { part, code, seen: fingerprint, who, basis, when: dayIn(almanac, -daysAgo), ...shown };
    must(await recordReview(deps, reviewer, { planId, number, ...recorded }));
  }
}

async function open(stage: Stage, { plan: planId, version, openedDaysAgo, days, ...notice }: DemoPlanNotice) {
  const { title, words, contact, paperAt, hearingHow, opinionHow } = notice;
  const opensOn = dayIn(stage.almanac, -openedDaysAgo);
  const { number } = must(
    await openNotice(stage.deps, coordinatorFor(stage, planId, version), {
      ...{ planId, number: version, revision: 1, title, words, contact, paperAt, hearingHow, opinionHow },
      ...{ opensOn, closesOn: addDays(opensOn, days) },
    }),
  );
  stage.notices.set(planId, number);
}

type Opinion = DemoPlanNotice["opinions"][number];

/** Ids of opinions that are given, by what they are in the file. */
type Given = Map<Opinion, string>;

async function say(
  { deps, cast, notices, entities }: Stage,
  { plan }: DemoPlanNotice,
  opinion: Opinion,
  given: Given,
) {
  const { author, about, words, affected, voice } = opinion;
  const submissionKey = `demo${author.replaceAll("-", "")}${voice?.entity ?? ""}`;
  const { id } = must(
    await giveOpinion(deps, cast.of(author), {
      ...{ number: made(notices, plan), about, words, affected, submissionKey },
      ...{ interested: affected !== undefined },
      ...(voice && { inNameOf: made(entities, voice.entity), stake: voice.stake }),
    }),
  );
  given.set(opinion, id);
}

/** It shows no more, and is answered all the same. */
async function hide({ deps, cast }: Stage, opinion: Opinion, given: Given) {
  const id = given.get(opinion);
  if (!id || !opinion.hidden) throw new Error(`no opinion of ${opinion.author}`);
  const { ground, reason } = opinion.hidden;
  const subject = { kind: "opinion" as const, id };
  must(await takeDown(deps, cast.of("moderator-01"), { subject, needId: null, ground, reason }));
}
