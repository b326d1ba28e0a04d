import { contributionFile } from "#app/domain/consultations/contribution-file.server.ts";
import { assignPassage } from "#app/domain/consultations/decide-passage.server.ts";
import { draftPassage } from "#app/domain/consultations/workbench/draft-passage.server.ts";
import type { Person } from "#app/domain/people/actor.ts";
import type { DemoConsultation } from "./consultation-content.ts";
import { coordinatorFor } from "./handlers.ts";
import { type Almanac, hour, momentAgo } from "./office-hours.ts";
import { made, must, type Stage, type Step } from "./stage.ts";

type Study = DemoConsultation["study"][number];

/** Passages go to their units while a consultation runs, and units draft what they mean to answer. */
export function studySteps(almanac: Almanac, consultation: DemoConsultation): Step[] {
  const { key, study } = consultation;
  const step = (daysAgo: number, hours: number, what: string, act: Step["do"]): Step => ({
    ...{ at: momentAgo(almanac, daysAgo, hours * hour), subject: `consultation ${key}`, what, do: act },
  });
  return study.flatMap((one, place) => [
    step(one.daysAgo, 10 + place / 10, `give ${place}`, (stage) => give(stage, consultation, one)),
    ...(one.draft
      ? [step(one.draft.daysAgo, 15, `draft ${place}`, (stage) => draft(stage, consultation, one))]
      : []),
  ]);
}

async function give(stage: Stage, consultation: DemoConsultation, one: Study) {
  const coordinator = coordinatorFor(stage, consultation.key);
  const { topic, unit } = one;
  const asked = { ...(await passageOf(stage, consultation, coordinator, one)), topic, unit };
  must(await assignPassage(stage.deps, coordinator, asked));
}

async function draft(stage: Stage, consultation: DemoConsultation, one: Study) {
  const officer = stage.cast.officerOf(one.unit);
  if (!officer || !one.draft) throw new Error(`nobody drafts for ${one.unit}`);
  const { adoption, reason } = one.draft;
  must(
    await draftPassage(stage.deps, officer, {
      ...{ ...(await passageOf(stage, consultation, officer, one)), topic: one.topic, unit: undefined },
      ...{ adoption, reason, followUp: null },
    }),
  );
}

/** Answers of questionnaires stand in the ledger too: a letter is found by its words. */
const mostLooked = 100;

async function passageOf(
  stage: Stage,
  { key, contributions }: DemoConsultation,
  actor: Person,
  { letter, passage }: Study,
) {
  const number = made(stage.consultations, key);
  const words = contributions[letter - 1]?.words;
  for (let position = 1; position <= mostLooked; position++) {
    const file = await contributionFile(stage.deps, actor, { number, position });
    const found = file?.words === words ? file?.passages[passage - 1] : undefined;
    if (!found) continue;
    const { id: passageId, revision, subject } = found;
    return { number, passageId, revision, subject };
  }
  throw new Error(`contribution ${letter} of ${key} has no passage ${passage}`);
}
