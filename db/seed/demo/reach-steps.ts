import { readFile } from "node:fs/promises";
import { z } from "zod";
import { addDays, type CivilDate } from "#app/domain/calendar/civil-date.ts";
import { enterContribution } from "#app/domain/consultations/enter-contribution.server.ts";
import { keepPhases } from "#app/domain/consultations/reach/keep-phases.server.ts";
import { noteReachAct } from "#app/domain/consultations/reach/note-reach-act.server.ts";
import { phaseWays } from "#app/domain/consultations/reach/phase.ts";
import { reachActForm } from "#app/domain/consultations/reach/reach-act-form.ts";
import type { Person } from "#app/domain/people/actor.ts";
import { coordinatorFor } from "./handlers.ts";
import { type Almanac, dayIn, hour, momentAgo } from "./office-hours.ts";
import { made, must, type Stage, type Step } from "./stage.ts";

const daysAgo = z.number().int();
const reach = z.record(
  z.string(),
  z.object({
    /** One after the other; the last one ends with the period. */
    phases: z.array(
      z.object({ name: z.string(), words: z.string(), days: z.number(), ways: z.array(z.enum(phaseWays)) }),
    ),
    /** Said at the counter, with what they told of themselves. */
    voices: z.array(
      z.object({
        ...{ daysAgo, name: z.string(), words: z.string() },
        ...{ territoryId: z.string(), ageBand: z.string(), interestGroup: z.string() },
      }),
    ),
    acts: z.array(z.object({ ...reachActForm.omit({ submissionKey: true }).shape, daysAgo })),
  }),
);
export type DemoReach = z.output<typeof reach>[string];

/** Whom the demo's consultations reach, by their key. */
export const demoReach = async (): Promise<Record<string, DemoReach>> =>
  reach.parse(JSON.parse(await readFile(new URL("./reach.json", import.meta.url), "utf8")));

/** The period of a draft in phases. */
export async function dividePeriod(
  { deps }: Stage,
  coordinator: Person,
  number: string,
  { phases, opensOn }: { phases: DemoReach["phases"]; opensOn: CivilDate },
): Promise<void> {
  let next = opensOn;
  const divided = phases.map(({ days, ...phase }) => {
    const from = next;
    next = addDays(from, days);
    return { ...phase, opensOn: from, closesOn: addDays(next, -1) };
  });
  must(await keepPhases(deps, coordinator, { number, revision: 1, phases: divided }));
}

/** Voices at the counter, a day's at once, and what is done about whom nobody has heard. */
export function reachSteps(almanac: Almanac, key: string, { voices, acts }: DemoReach): Step[] {
  const at = (ago: number, hours: number, what: string, act: Step["do"]): Step => ({
    ...{ at: momentAgo(almanac, ago, hours * hour), subject: `consultation ${key}`, what, do: act },
  });
  const days = [...new Set(voices.map((voice) => voice.daysAgo))];
  return [
    ...days.map((ago) =>
      at(ago, 15, "voices at the counter", async (stage) => {
        for (const [place, voice] of voices.entries())
          if (voice.daysAgo === ago) await hear(stage, key, voice, place);
      }),
    ),
    ...acts.map(({ daysAgo: ago, ...act }, place) =>
      at(ago, 16, act.act, async (stage) => {
        const number = made(stage.consultations, key);
        const submissionKey = `demoreachact${place}`;
        must(await noteReachAct(stage.deps, coordinatorFor(stage, key), { ...act, number, submissionKey }));
      }),
    ),
  ];
}

async function hear(
  stage: Stage,
  key: string,
  { daysAgo: ago, name, words, ...about }: DemoReach["voices"][number],
  place: number,
) {
  must(
    await enterContribution(stage.deps, coordinatorFor(stage, key), {
      ...{ number: made(stage.consultations, key), kind: "individual", name, stake: undefined, words },
      ...{ ...about, channel: "counter", receivedOn: dayIn(stage.almanac, -ago), subject: "" },
      ...{ mayPublish: false, submissionKey: `demovoice${place}at${ago}` },
    }),
  );
}
