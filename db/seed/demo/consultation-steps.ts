import { addDays } from "#app/domain/calendar/civil-date.ts";
import { advanceConsultation } from "#app/domain/consultations/advance-consultation.server.ts";
import { contribute } from "#app/domain/consultations/contribute.server.ts";
import { contributionFile } from "#app/domain/consultations/contribution-file.server.ts";
import { decidePassage } from "#app/domain/consultations/decide-passage.server.ts";
import { draftConsultation } from "#app/domain/consultations/draft-consultation.server.ts";
import { enterContribution } from "#app/domain/consultations/enter-contribution.server.ts";
import { loadConsultation } from "#app/domain/consultations/load-consultation.server.ts";
import { publishConsultation } from "#app/domain/consultations/publish-consultation.server.ts";
import { askExport } from "#app/domain/consultations/reports/ask-export.server.ts";
import type { Person } from "#app/domain/people/actor.ts";
import type { DemoConsultation } from "./consultation-content.ts";
import { layOpen, pointedTo } from "./consultation-sheets.ts";
import { bringInTable, leadsInTables } from "./consultation-table.ts";
import { coordinatorFor, otherCoordinator } from "./handlers.ts";
import { inTheEvening } from "./need-times.ts";
import { type Almanac, dayIn, hour, momentAgo } from "./office-hours.ts";
import { type DemoReach, dividePeriod, reachSteps } from "./reach-steps.ts";
import { resultSteps } from "./result-steps.ts";
import { made, must, type Stage, type Step } from "./stage.ts";
import { studySteps } from "./study-steps.ts";
import { type DemoSurvey, keepSurvey } from "./survey-steps.ts";

/** Days between the close and the promised result: well within twenty working days. */
const resultDays = 14;
const publishedAhead = 10;

/** A consultation is set up and published, people write, and where it has a result every passage is decided for it. */
export function consultationSteps(
  almanac: Almanac,
  consultation: DemoConsultation,
  survey?: DemoSurvey,
  reach?: DemoReach,
): Step[] {
  const { key, opensDaysAgo, days, contributions, table, result } = consultation;
  const subject = `consultation ${key}`;
  const closedDaysAgo = opensDaysAgo - days;
  const office = (daysAgo: number, hours: number, what: string, act: Step["do"]): Step => ({
    ...{ at: momentAgo(almanac, daysAgo, hours * hour), subject, what, do: act },
  });
  const opened = momentAgo(almanac, opensDaysAgo, 0);
  return [
    office(opensDaysAgo + publishedAhead, 10, "publish", (stage) =>
      publish(stage, consultation, survey, reach),
    ),
    ...(reach ? reachSteps(almanac, key, reach) : []),
    ...contributions.map((one, place) =>
      one.author
        ? {
            ...{ at: inTheEvening(almanac, one.daysAgo, opened, subject, one.author), subject },
            what: `contribution ${place}`,
            do: (stage: Stage) => write(stage, key, one),
          }
        : office(one.daysAgo, 10.5, `letter ${place}`, (stage) => enter(stage, key, one)),
    ),
    ...studySteps(almanac, consultation),
    ...(table === undefined
      ? []
      : [office(table.daysAgo, 14, "table", (stage) => bringInTable(stage, consultation))]),
    ...(result === undefined
      ? []
      : [
          office(closedDaysAgo - 4, 10, "decide", (stage) => decideAll(stage, consultation)),
          office(closedDaysAgo - 5, 15, "conclude", (stage) => conclude(stage, key)),
          office(closedDaysAgo - 7, 10, "answer", (stage) => answer(stage, key, result)),
          office(closedDaysAgo - 7, 11, "ask for a copy", (stage) => askForCopy(stage, key)),
          ...resultSteps(almanac, consultation, closedDaysAgo - 7),
        ]),
  ];
}

async function publish(
  stage: Stage,
  { key, opensDaysAgo, days, sheets, ...set }: DemoConsultation,
  survey: DemoSurvey | undefined,
  reach: DemoReach | undefined,
) {
  const opensOn = dayIn(stage.almanac, -opensDaysAgo);
  const closesOn = addDays(opensOn, days);
  const { title, kind, words, contact, ways, subjects } = set;
  const coordinator = coordinatorFor(stage, key);
  const { number } = must(
    await draftConsultation(stage.deps, coordinator, {
      ...{ title, kind, words, contact, ways, subjects, opensOn, closesOn, shorterReason: null },
      ...{ resultOn: addDays(closesOn, resultDays), channels: ["web", "paper", "counter"] },
      ...{ participants: ["individual", "organisation", "market-entity"], proof: "any" },
      shownBeforeClose: "nothing",
    }),
  );
  if (survey) await keepSurvey(stage, coordinator, number, survey);
  await layOpen(stage.deps, coordinator, number, sheets);
  if (reach) await dividePeriod(stage, coordinator, number, { phases: reach.phases, opensOn });
  const revision = reach ? 2 : 1;
  must(await publishConsultation(stage.deps, coordinator, { number, revision }));
  stage.consultations.set(key, number);
}

type Contribution = DemoConsultation["contributions"][number];

async function write({ deps, cast, consultations }: Stage, key: string, one: Contribution) {
  const author = one.author ?? "";
  const { subject, words, points } = one;
  must(
    await contribute(deps, cast.of(author), {
      ...{ number: made(consultations, key), subject, words, organisation: undefined, mayPublish: true },
      ...(await pointedTo(deps.db.read, made(consultations, key), points)),
      submissionKey: `demo${author.replaceAll("-", "")}`,
    }),
  );
}

async function enter(stage: Stage, key: string, { paper, daysAgo, subject, words }: Contribution) {
  const { kind = "individual", name = "" } = paper ?? {};
  must(
    await enterContribution(stage.deps, coordinatorFor(stage, key), {
      ...{ number: made(stage.consultations, key), channel: "paper", kind, name, stake: undefined },
      ...{ receivedOn: dayIn(stage.almanac, -daysAgo), subject, words, mayPublish: false },
      submissionKey: `demo${key.replaceAll("-", "")}${daysAgo}`,
    }),
  );
}

/** Each passage, as the program suggested it, with what the demo says of it. */
async function decideAll(stage: Stage, { key, contributions, table }: DemoConsultation) {
  const { deps } = stage;
  const coordinator = coordinatorFor(stage, key);
  const number = made(stage.consultations, key);
  const written = contributions.map(({ passages }, at) => ({ passages, position: at + 1 }));
  const leads = await leadsInTables(stage, number);
  const listed = leads.map((position, at) => ({ passages: table?.passages[at] ?? [], position }));
  for (const { passages, position } of [...written, ...listed]) {
    const file = await contributionFile(deps, coordinator, { number, position });
    if (file?.passages.length !== passages.length)
      throw new Error(`contribution ${position} of ${key} has ${file?.passages.length} passages`);
    for (const [at, decided] of passages.entries()) {
      const { id = "", revision = 0, subject = "" } = file.passages[at] ?? {};
      const about = decided.subject ?? subject;
      must(
        await decidePassage(deps, coordinator, {
          ...{ ...decided, number, passageId: id, revision, subject: about },
        }),
      );
    }
  }
}

async function conclude(stage: Stage, key: string) {
  const coordinator = coordinatorFor(stage, key);
  for (const move of ["collate", "conclude"] as const) await advance(stage, key, coordinator, { move });
}

async function answer(stage: Stage, key: string, statement: string) {
  const coordinator = coordinatorFor(stage, key);
  await advance(stage, key, otherCoordinator(stage, coordinator), { move: "review" });
  await advance(stage, key, coordinator, { move: "answer", statement });
}

type Advance = { move: "collate" | "conclude" | "review" | "answer"; statement?: string };

async function advance(stage: Stage, key: string, by: Person, asked: Advance) {
  const number = made(stage.consultations, key);
  const { revision = 0 } = (await loadConsultation(stage.deps.db.read, number)) ?? {};
  must(await advanceConsultation(stage.deps, by, { number, revision, ...asked }));
}

/** The portal's clock makes it once it runs. */
async function askForCopy(stage: Stage, key: string) {
  must(
    await askExport(stage.deps, coordinatorFor(stage, key), {
      ...{
        number: made(stage.consultations, key),
        kind: "docx",
        names: "masked",
        template: null,
        language: "zh-CN",
      },
      submissionKey: `demo-copy-${key}`,
    }),
  );
}
