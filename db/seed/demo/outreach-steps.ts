import { cancelEvent } from "#app/domain/outreach/events/cancel-event.server.ts";
import { makeEvent } from "#app/domain/outreach/events/make-event.server.ts";
import { recordEvent } from "#app/domain/outreach/events/record-event.server.ts";
import { signUp } from "#app/domain/outreach/events/sign-up.server.ts";
import { answerSurvey } from "#app/domain/outreach/surveys/answer-survey.server.ts";
import { makeSurvey } from "#app/domain/outreach/surveys/make-survey.server.ts";
import { beginText } from "#app/domain/outreach/texts/begin-text.server.ts";
import { moveText } from "#app/domain/outreach/texts/move-text.server.ts";
import type { TextDraft } from "#app/domain/outreach/texts/text-draft.ts";
import { visitor } from "#app/domain/people/actor.ts";
import { clauseLine } from "#app/domain/plans/clause-queries.server.ts";
import { type Almanac, dayIn, hour, minute, momentAgo } from "./office-hours.ts";
import { demoEvents, demoTexts } from "./outreach-content.ts";
import { drawnPhotos } from "./photos.ts";
import { made, must, type Stage, type Step } from "./stage.ts";

const planId = "linxi-master";
const subject = "outreach";

/** What the office explained and stated, and the events that it held. */
export const outreachSteps = (almanac: Almanac): Step[] => [
  ...demoTexts.map((text) => ({
    ...{ at: momentAgo(almanac, text.daysAgo, 10 * hour), subject, what: `publish ${text.title[0]}` },
    do: (stage: Stage) => publish(stage, text),
  })),
  ...demoEvents.flatMap((event) => eventSteps(almanac, event)),
  ...surveySteps(almanac, { daysAgo: 45, days: 30, answers: 58 }),
  ...surveySteps(almanac, { daysAgo: 3, days: 20, answers: 9 }),
];

type Text = (typeof demoTexts)[number];

async function publish(stage: Stage, { kind, anchor, title, words, questions }: Text) {
  const [writer, reviewer] = [stage.cast.of("coordinator-01"), stage.cast.of("coordinator-02")];
  const both = ([zh, en]: readonly [string, string | null]) => ({ "zh-CN": zh, en });
  const reads = stage.deps.db.read;
  const there = anchor && (await clauseLine(reads, { planId, anchor }));
  const raised = kind === "clarification" ? [made(stage.summaries, "creek-and-river-paths")] : [];
  const draft: TextDraft = {
    ...{ title: both(title), words: both(words), needs: [], summaries: raised },
    questions: questions.map(({ question, answer }) => ({ question: both(question), answer: both(answer) })),
    clauses: [{ planId, anchor: there ? anchor : null }],
  };
  const { number } = must(await beginText(stage.deps, writer, { kind, draft }));
  must(await moveText(stage.deps, writer, { number, revision: 1, move: "submit" }));
  must(await moveText(stage.deps, reviewer, { number, revision: 2, move: "publish" }));
}

type Event = (typeof demoEvents)[number];

function eventSteps(almanac: Almanac, event: Event): Step[] {
  const { announcedDaysAgo, inDays, outcome, signUps } = event;
  let number = "";
  const announced = momentAgo(almanac, announcedDaysAgo, 9.5 * hour);
  const what = event.title[0];
  const steps: Step[] = [
    {
      ...{ at: announced, subject, what: `announce ${what}` },
      do: async (stage) => {
        number = await announce(stage, almanac, event);
      },
    },
    ...Array.from({ length: signUps }, (_, at) => ({
      ...{ at: announced + (at + 1) * 40 * minute, subject, what: `sign up for ${what}` },
      do: async (stage: Stage) => {
        const who = stage.cast.residents[(at * 5 + announcedDaysAgo) % stage.cast.residents.length];
        if (who) must(await signUp(stage.deps, who, { number, people: 1 + (at % 3) }));
      },
    })),
  ];
  if (outcome && "cancelled" in outcome)
    steps.push({
      ...{ at: momentAgo(almanac, 1, 10 * hour), subject, what: `cancel ${what}` },
      do: async ({ deps, cast }) => {
        must(await cancelEvent(deps, cast.of("coordinator-01"), { number, reason: outcome.cancelled }));
      },
    });
  if (outcome && "record" in outcome)
    steps.push({
      ...{ at: momentAgo(almanac, -inDays - 1, 16 * hour), subject, what: `record ${what}` },
      do: async ({ deps, cast }) => {
        const photos = await drawnPhotos(deps, outcome.photos);
        must(await recordEvent(deps, cast.of("coordinator-01"), { number, ...outcome, photos }));
      },
    });
  return steps;
}

async function announce(stage: Stage, almanac: Almanac, event: Event): Promise<string> {
  const { kind, title, words, place, coordinates, capacity, inDays } = event;
  const announced = await makeEvent(stage.deps, stage.cast.of("coordinator-01"), {
    ...{ kind, titleZh: title[0], titleEn: title[1], wordsZh: words[0], wordsEn: words[1] },
    ...{
      placeLabel: place,
      coordinates,
      capacity,
      day: dayIn(almanac, inDays),
      from: "09:30",
      until: "11:30",
    },
    children: "十二岁以下请由大人陪同。",
    access: "有坡道和无障碍卫生间，可提前预约手语翻译。",
  });
  return must(announced).number;
}

type Asked = { daysAgo: number; days: number; answers: number };

/** A survey, and who answered it: two of three by their account, the others by a device. */
function surveySteps(almanac: Almanac, { daysAgo, days, answers }: Asked): Step[] {
  let number = "";
  const opened = momentAgo(almanac, daysAgo, 9 * hour);
  return [
    {
      ...{ at: opened, subject, what: "open a survey" },
      do: async ({ deps, cast }) => {
        const times = { opensOn: dayIn(almanac, -daysAgo), closesOn: dayIn(almanac, days - daysAgo) };
        const asked = { planId, ...times, results: "at-close", sampling: undefined } as const;
        number = must(await makeSurvey(deps, cast.of("coordinator-01"), asked)).number;
      },
    },
    ...Array.from({ length: answers }, (_, at) => ({
      ...{ at: opened + (at + 1) * 50 * minute, subject, what: "answer the survey" },
      do: async ({ deps, cast }: Stage) => {
        const who = at % 3 === 2 ? visitor : (cast.residents[at % cast.residents.length] ?? visitor);
        const [knows, accepts] = [
          5 - ((at * 7) % 11 > 8 ? 4 : (at * 3) % 4),
          5 - ((at * 5) % 9 > 6 ? 3 : at % 3),
        ];
        const words = at % 14 === 5 ? "图例再大一些就好了。" : undefined;
        must(await answerSurvey(deps, who, { number, device: `demo-${at}`, knows, accepts, words }));
      },
    })),
  ];
}
