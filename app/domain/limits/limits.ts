/** Whom a limit counts for: the caller's network, a signed-in person, a contact, or a thing that is guarded by a secret. */
export type Whom = "caller" | "person" | "contact" | "subject";

/** So many in so many seconds, counted as they slide by. */
export type Limit = { most: number; seconds: number };

const minute = 60;
const hour = 60 * minute;
const day = 24 * hour;
const per = (seconds: number, most: number): Limit => ({ most, seconds });

/**
 * Everything that is limited: what, for whom, how many in which window. Numbers are defaults; each is set by the
 * variable of its own (`variableOf`). A new act is a line here and, if it is a path, one in `limited-paths.ts`.
 */
export const standardLimits = {
  /** Pages and machine data that are read, searches among them, and files that are taken along. */
  "page.caller": per(minute, 3000),
  "search.caller": per(minute, 120),
  /** What a box asks while somebody types, and a map while it is moved. */
  "suggestion.caller": per(minute, 900),
  "feed.caller": per(minute, 240),
  "export.caller": per(hour, 60),
  "export.person": per(hour, 30),
  /** Every form, whatever it is about. */
  "form.caller": per(10 * minute, 1200),
  "form.person": per(10 * minute, 300),
  /** Codes that are sent; tries to get in; tries at a secret that were wrong. */
  "code.contact": per(hour, 5),
  "code.caller": per(hour, 300),
  "sign-in.caller": per(10 * minute, 100),
  "wrong-try.subject": per(hour, 30),
  "wrong-try.caller": per(hour, 10),
  /** What people write and ask for. Many share one caller: an office, a school, a mobile network, a meeting of two hundred. */
  "need.person": per(day, 20),
  "need.caller": per(hour, 400),
  "behalf.person": per(day, 400),
  "comment.person": per(hour, 30),
  "comment.caller": per(hour, 200),
  "support.person": per(hour, 60),
  "support.caller": per(hour, 600),
  "report.person": per(hour, 20),
  "report.caller": per(hour, 60),
  "photo.caller": per(hour, 120),
  "photo-bytes.caller": per(hour, 600 * 1024 * 1024),
  "document.person": per(hour, 60),
  "document.caller": per(hour, 240),
  /** Forms that wait while somebody signs in or proves who they are: anybody may leave one, and each takes room. */
  "waiting-form.person": per(hour, 60),
  "waiting-form.caller": per(hour, 300),
  "claim.person": per(hour, 20),
  "claim.caller": per(hour, 60),
  "invitation.person": per(hour, 60),
  "invitation.caller": per(hour, 120),
  "market-registration.person": per(day, 5),
  "market-registration.caller": per(day, 20),
} as const satisfies Record<string, Limit>;

export type LimitName = keyof typeof standardLimits;
export type Limits = Readonly<Record<LimitName, Limit>>;
type ActOf<Name extends string> = Name extends `${infer Act}.${Whom}` ? Act : never;
export type Act = ActOf<LimitName>;

export const limitNames = Object.keys(standardLimits).filter(
  (name): name is LimitName => name in standardLimits,
);

/** What reads only is counted by each process for itself: a page view must not write. */
export const countedHere: readonly Act[] = ["page", "search", "suggestion", "feed"];

/** Each limit by the act that it is on: a page view looks here, and must cost next to nothing. */
const byAct = new Map<string, { name: LimitName; whom: string }[]>();
for (const name of limitNames) {
  const [act = "", whom = ""] = name.split(".");
  byAct.set(act, [...(byAct.get(act) ?? []), { name, whom }]);
}

/** The limits of an act that apply to somebody, with whom each counts. */
export function limitsOn(act: Act, whose: Partial<Record<Whom, string>>) {
  return (byAct.get(act) ?? []).flatMap(({ name, whom }) => {
    const [, who] = Object.entries(whose).find(([each]) => each === whom) ?? [];
    return who === undefined ? [] : [{ name, whose: who }];
  });
}

/** The variable that sets a limit: `WENJI_LIMIT_COMMENT_PERSON`; codes keep the names that they have had. */
export function variableOf(name: LimitName): string {
  if (name === "code.contact") return "WENJI_CODES_PER_CONTACT";
  if (name === "code.caller") return "WENJI_CODES_PER_CALLER";
  return `WENJI_LIMIT_${name.replace(/[.-]/g, "_").toUpperCase()}`;
}
