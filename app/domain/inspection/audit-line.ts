import { wallTimeOf } from "../calendar/day-in-zone.ts";
import type { EventType, SubjectKind } from "../events.ts";
import type { NeedFacts } from "../needs/need-policy.ts";

/** Who acted, as the reader may know it: staff by name, residents by a mark that is theirs, or withheld. */
export type ShownActor =
  | { kind: "staff"; name: string; id: string }
  | { kind: "resident"; mark: string; id: string }
  | { kind: "withheld" }
  | { kind: "system"; job: string }
  | { kind: "nobody" };

/** What it was about, with a way there where the reader may go; `withheld`: one that is not open to them. */
export type ShownSubject =
  | { kind: SubjectKind; label: string; href?: string }
  | { kind: SubjectKind; withheld: true };

/** A line of the ledger as it is shown. `particulars`: codes, counts and days, never ids. */
export type AuditLine = {
  seq: number;
  at: string;
  type: EventType;
  actor: ShownActor;
  actorRole: string;
  subject: ShownSubject;
  particulars: string;
};

/** Six signs of an id: enough to see that two acts are of one person, too few to look them up elsewhere. */
export const markOf = (id: string) => id.slice(-6);

const instants = /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z/g;

/** Values that say something by themselves: ids are left out, moments are told by the clocks of the site. */
export function shownParticulars(particulars: Record<string, unknown>, zone: string): string {
  return Object.entries(particulars)
    .filter(([name, value]) => value !== null && !/id$|^id$/i.test(name) && !isId(value))
    .map(([name, value]) => `${name}: ${typeof value === "object" ? JSON.stringify(value) : String(value)}`)
    .join(" · ")
    .replace(instants, (instant) => wallTimeOf(instant, zone));
}

const isId = (value: unknown) => typeof value === "string" && /^[0-9a-z]{26}$/.test(value);

export type AuditNeed = { number: string; facts: NeedFacts };

/** What the lines of one page speak of. */
export type AuditNames = {
  needs: Map<string, AuditNeed>;
  /** Whoever holds or held a role in the office, by id. */
  staff: Map<string, string>;
  summaries: Map<string, { number: string; isPublic: boolean }>;
  tasks: Map<string, string>;
  /** Market entities by their names. */
  entities: Map<string, string>;
};
