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
export function studySteps(almanac: Almanac, { key, study }: DemoConsultation): Step[] {
  const step = (daysAgo: number, hours: number, what: string, act: Step["do"]): Step => ({
    ...{ at: momentAgo(almanac, daysAgo, hours * hour), subject: `consultation ${key}`, what, do: act },
  });
  return study.flatMap((one, place) => [
    step(one.daysAgo, 10 + place / 10, `give ${place}`, (stage) => give(stage, key, one)),
    ...(one.draft ? [step(one.draft.daysAgo, 15, `draft ${place}`, (stage) => draft(stage, key, one))] : []),
  ]);
}

async function give(stage: Stage, key: string, one: Study) {
  const coordinator = coordinatorFor(stage, key);
  const { topic, unit } = one;
  const asked = { ...(await passageOf(stage, key, coordinator, one)), topic, unit };
  must(await assignPassage(stage.deps, coordinator, asked));
}

async function draft(stage: Stage, key: string, one: Study) {
  const officer = stage.cast.officerOf(one.unit);
  if (!officer || !one.draft) throw new Error(`nobody drafts for ${one.unit}`);
  const { adoption, reason } = one.draft;
  must(
    await draftPassage(stage.deps, officer, {
      ...{ ...(await passageOf(stage, key, officer, one)), topic: one.topic, unit: undefined },
      ...{ adoption, reason, followUp: null },
    }),
  );
}

async function passageOf(stage: Stage, key: string, actor: Person, { letter, passage }: Study) {
  const number = made(stage.consultations, key);
  const file = await contributionFile(stage.deps, actor, { number, position: letter });
  const found = file?.passages[passage - 1];
  if (!found) throw new Error(`contribution ${letter} of ${key} has no passage ${passage}`);
  const { id: passageId, revision, subject } = found;
  return { number, passageId, revision, subject };
}
