import { civilDateOf } from "#app/domain/calendar/day-in-zone.ts";
import type { Rulebook } from "#app/domain/calendar/rulebook.ts";
import { workingDaysBetween } from "#app/domain/calendar/working-days.ts";
import type { DeskPassage } from "#app/domain/consultations/contribution-view.ts";
import type { Lang, Translate } from "#app/domain/text/language.ts";
import type { ClockView } from "#app/ui/primitives/clock.tsx";

type Reader = { t: Translate; lang: Lang; now: string; zone: string };
export type DueMark = { words: string; overdue: boolean };

/** What a line says of the day by which a unit answers, in working days. */
export function passageDue(
  dueOn: string | null,
  { calendar }: Rulebook,
  { t, now, zone }: Pick<Reader, "t" | "now" | "zone">,
): DueMark | null {
  if (!dueOn) return null;
  const today = civilDateOf(now, zone);
  const overdue = today > dueOn;
  const count = overdue
    ? workingDaysBetween(calendar, dueOn, today).days
    : workingDaysBetween(calendar, today, dueOn).days;
  if (count === 0) return { words: t(overdue ? "needs.clock.just-over" : "needs.clock.today"), overdue };
  return { words: t(overdue ? "needs.clock.overdue" : "needs.clock.left", { count }), overdue };
}

/** The clock of a passage that a unit studies; nothing runs once it is decided. */
export function passageClock(passage: DeskPassage, book: Rulebook, reader: Reader): ClockView | null {
  const { adoption, dueOn, givenAt, dueRuleId, dueProvisional: provisional } = passage;
  const due = passageDue(dueOn, book, reader);
  if (adoption || !due || !dueOn || !givenAt) return null;
  const { t, lang, now, zone } = reader;
  const given = civilDateOf(givenAt, zone);
  const basis = book.rules.find(({ id }) => id === dueRuleId)?.basis;
  return {
    ...{ left: due.words, duty: t("workbench.clock-duty", { from: given, date: dueOn }) },
    basis: (lang === "en" ? basis?.en : basis?.zh) ?? "",
    used: workingDaysBetween(book.calendar, given, civilDateOf(now, zone)).days,
    total: workingDaysBetween(book.calendar, given, dueOn).days,
    ...{ tone: due.overdue ? "official" : "waiting", provisional, paused: false },
  };
}
