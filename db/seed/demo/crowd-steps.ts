import { reportContent } from "#app/domain/moderation/report-content.server.ts";
import { commentOnNeed } from "#app/domain/needs/comment-on-need.server.ts";
import { followNeed } from "#app/domain/needs/follow-need.server.ts";
import { supportNeed } from "#app/domain/needs/support-need.server.ts";
import type { DemoNeed } from "./content.ts";
import { releaseSubject } from "./moderation-steps.ts";
import { type Almanac, hour, minute, momentAgo, workLater } from "./office-hours.ts";
import { between, chance, shuffled } from "./seeded-choice.ts";
import { made, must, type Stage, type Step } from "./stage.ts";

const day = 24 * hour;
/** Support comes mostly in the first weeks. */
const longest = 50 * day;

/** Supporters, one after the other, as long as the need is alive; every eleventh follows it too. */
export function supportSteps(
  almanac: Almanac,
  need: DemoNeed,
  written: number,
  ends: number,
  residents: readonly string[],
): Step[] {
  const { key, author, supports } = need;
  const until = Math.min(ends, written + longest, Date.parse(almanac.now)) - 5 * minute;
  const from = written + 40 * minute;
  if (until <= from) return [];
  const supporters = shuffled(
    residents.filter((id) => id !== author),
    key,
    "supporters",
  ).slice(0, supports);
  return supporters.map((id, position) => ({
    at: daytime(from + (until - from) * chance(key, id, "when") ** 1.7, from, until),
    subject: key,
    what: `support by ${id}`,
    do: (stage: Stage) => support(stage, key, id, position % 11 === 3),
  }));
}

/** Nobody supports at four in the morning: the night's clicks come in the morning, if that is not too late. */
function daytime(at: number, from: number, until: number): number {
  const local = (at + 8 * hour) % day;
  const moved = local < 6.5 * hour ? at + 6.5 * hour - local + (at % hour) : at;
  return Math.min(Math.max(moved, from), until);
}

/** Who comes too late, or before the need is shown, goes away without having supported. */
const tooEarlyOrLate: readonly string[] = ["state-does-not-allow", "not-public-yet", "not-found"];

async function support({ deps, cast, needs }: Stage, key: string, id: string, follows: boolean) {
  const { number } = made(needs, key);
  const supported = await supportNeed(deps, cast.of(id), { number });
  if (!supported.ok && tooEarlyOrLate.includes(supported.reason)) return;
  must(supported);
  if (follows) must(await followNeed(deps, cast.of(id), { number, follow: true }));
}

export function commentSteps(almanac: Almanac, { key, comments }: DemoNeed, written: number): Step[] {
  return comments.flatMap(({ author, words, daysAgo }, position): Step[] => {
    const wish = momentAgo(almanac, daysAgo, between(11 * 60, 21 * 60 + 40, key, position) * minute);
    const at = Math.max(wish, written + 4 * hour);
    const release = workLater(almanac, at, 50 * minute);
    let commentId = "";
    return [
      {
        ...{ at, subject: `${key} comment ${position + 1}`, what: "comment" },
        do: async (stage) => {
          const { number } = made(stage.needs, key);
          const submissionKey = `demo${position}${key.replaceAll("-", "")}`.slice(0, 40);
          const input = { number, words, submissionKey };
          commentId = must(await commentOnNeed(stage.deps, stage.cast.of(author), input)).id;
        },
      },
      {
        ...{ at: release, subject: `${key} comment ${position + 1}`, what: "release comment" },
        do: async (stage) => {
          // Words that hold a telephone number wait until somebody has thought about them.
          if (/\d{11}/.test(words)) return;
          await releaseSubject(stage, made(stage.needs, key).number, commentId);
        },
      },
    ];
  });
}

/** A reader finds that something should not stand there; it waits for the moderator. */
export function reportStep(almanac: Almanac, key: string, reporter: string, words: string): Step {
  const at = momentAgo(almanac, 1, 20 * hour + 12 * minute);
  return {
    ...{ at, subject: `${key} reported`, what: "report content" },
    do: async (stage) => {
      const { number } = made(stage.needs, key);
      const input = { number, ground: "false", words, comment: undefined } as const;
      must(await reportContent(stage.deps, stage.cast.of(reporter), input));
    },
  };
}
