import type { Deps } from "#app/platform/deps.ts";
import { switchNames } from "./administration/feature-switches.ts";
import { missingYear } from "./calendar/calendar-warning.ts";
import { addDays } from "./calendar/civil-date.ts";
import { civilDateOf } from "./calendar/day-in-zone.ts";
import { loadRulebook } from "./calendar/rulebook.server.ts";
import type { SettingsKeeper } from "./settings.server.ts";

/** Something that waits for an administrator, worded `admin.attention.<what>`. */
export type Attention = {
  what: "calendar-missing" | "rule-ends" | "switch-is-off";
  values: Record<string, string | number>;
  /** What it is about, where that has a name of its own: a key of the locales. */
  of?: string;
  href: string;
};

/** Days before a rule's end without a successor from which it is warned of. */
const warnDays = 90;

/** What needs an administrator's attention now. */
export async function attentionNow({
  db,
  clock,
  zone,
  settings,
}: Pick<Deps, "db" | "clock" | "zone"> & { settings: SettingsKeeper }): Promise<Attention[]> {
  const today = civilDateOf(clock.now(), zone);
  const { calendar, rules } = await loadRulebook(db.read);
  const { switches } = await settings.now();
  const year = missingYear(calendar, today);
  const ending = rules.filter(
    ({ matter, validUntil }) =>
      validUntil !== undefined &&
      validUntil <= addDays(today, warnDays) &&
      !rules.some((other) => other.matter === matter && (other.validUntil ?? "9999") > validUntil),
  );
  return [
    ...(year === undefined
      ? []
      : [{ what: "calendar-missing" as const, values: { year }, href: "/admin/calendar/new" }]),
    ...ending.map(({ matter, validUntil = "" }) => ({
      what: "rule-ends" as const,
      values: { on: validUntil },
      of: `admin.word.matter-${matter}`,
      href: `/admin/rules/${matter}`,
    })),
    ...switchNames
      .filter((name) => !switches[name])
      .map((name) => ({
        what: "switch-is-off" as const,
        values: {},
        of: `switches.${name}.name`,
        href: `/admin/switches/${name}`,
      })),
  ];
}
