import type { Deps } from "#app/platform/deps.ts";
import { planNotices } from "#db/schema/notices.ts";
import { takeNumber } from "../audit/take-number.server.ts";
import { civilDateOf } from "../calendar/day-in-zone.ts";
import { loadRulebook } from "../calendar/rulebook.server.ts";
import { type Decision, refuse } from "../decision.ts";
import type { Person } from "../people/actor.ts";
import {
  type MoveRefusal,
  openVersionForMove,
  type VersionNamed,
} from "../plans/open-version-for-move.server.ts";
import { recordVersionMove } from "../plans/record-version-move.server.ts";
import { standingsOf } from "../plans/standings-of.server.ts";
import { whatBecomesOfEarlier } from "./earlier-notice.ts";
import type { NoticeInput } from "./notice-form.ts";
import { whatNoticeLacks } from "./notice-items.ts";
import { noticePeriod, type TooShort } from "./notice-period.ts";
import { earlierOnNotice, supersedeEarlier } from "./supersede-earlier.server.ts";

type Opened =
  | Decision<
      { number: string; noticeId: string },
      | MoveRefusal
      | ("reviews-missing" | "earlier-notice-running" | "notice-incomplete")
      | ("notice-opens-in-past" | "notice-rule-missing")
    >
  | TooShort;

/**
 * Lays a draft open for opinions: it is public from now on. Refused while a part of it has no secrecy review of its own, when the
 * days are fewer than the law asks for, and while another version of the plan still takes opinions. One whose notice is over is
 * superseded.
 */
export async function openNotice(
  { db, clock, ids, zone }: Pick<Deps, "db" | "clock" | "ids" | "zone">,
  actor: Person,
  { planId, number: version, revision, ...notice }: VersionNamed & NoticeInput,
): Promise<Opened> {
  return await db.write(async (tx): Promise<Opened> => {
    const opened = await openVersionForMove(tx, actor, { planId, number: version, revision }, "openNotice");
    if (!opened.ok) return opened;
    const standings = await standingsOf(tx, opened.version);
    if (standings.some(({ reviewed }) => !reviewed)) return refuse("reviews-missing");
    const at = clock.now();
    const today = civilDateOf(at, zone);
    if (notice.opensOn < today) return refuse("notice-opens-in-past");
    const period = noticePeriod(await loadRulebook(tx), notice, zone);
    if (!period.ok) return period;
    const { ok: _, ...reckoned } = period;
    if (whatNoticeLacks("notice", { ...notice, ...reckoned }).length > 0) return refuse("notice-incomplete");
    const earlier = whatBecomesOfEarlier(await earlierOnNotice(tx, opened.version, today));
    if (!earlier.ok) return earlier;
    const year = today.slice(0, 4);
    const taken = await takeNumber(tx, `notice-${year}`);
    const made = { id: ids.next(), number: `${year}-P${String(taken).padStart(3, "0")}` };
    await tx.insert(planNotices).values({
      ...{ ...made, ...notice, ...reckoned, planId, versionId: opened.version.id },
      ...{ openedBy: actor.id, openedAt: at },
    });
    const move = { id: ids.next(), actor, at, move: "openNotice", noticeId: made.id } as const;
    await recordVersionMove(tx, opened.version, move);
    await supersedeEarlier(tx, { ids }, earlier.superseded, { actor, at, noticeId: made.id });
    return { ok: true, number: made.number, noticeId: made.id };
  });
}
