import { type FollowedFilter, followedPath } from "../needs/alerts/alert-filter.ts";
import { type FilterNames, filterWords } from "../needs/alerts/filter-words.ts";
import type { Translate } from "../text/language.ts";

/** What a message is about, as its reader may know it: no title for what is not public. */
export type MessageSubject = {
  number: string;
  title?: string | undefined;
  /** What it is called, where it is not called by its number. */
  named?: string | undefined;
  /** An entity that is not in the register yet: no letter says who applies. */
  unnamed?: boolean | undefined;
  /** What an alert follows; its number is the filter's address. */
  followed?: { filter: FollowedFilter; names: FilterNames } | undefined;
  dueOn?: string | null | undefined;
  /** When it begins, where it is an event. */
  startsAt?: string | undefined;
  /** Who plans for it now. */
  planner?: string | null | undefined;
  /** The contact that took another's place, masked. */
  contact?: string | undefined;
};

export type Message = { template: string; subjectKind: string; subjectId: string };

/** Title and text of a message in the reader's language. A subject that is gone leaves its place empty, not broken. */
export function messageWords(t: Translate, message: Message, subject: MessageSubject | undefined) {
  const number = subject?.number ?? "";
  const titled = subject?.title ? t("messages.named", { number, title: subject.title }) : number;
  const values = {
    number,
    named: namedAs(t, subject) ?? titled,
    due: subject?.dueOn ?? t("messages.no-due"),
    planner: subject?.planner ?? t("messages.no-planner"),
    contact: subject?.contact ?? "",
  };
  return {
    title: t(`messages.${message.template}.title`, values),
    text: t(`messages.${message.template}.text`, values),
  };
}

function namedAs(t: Translate, subject: MessageSubject | undefined): string | undefined {
  if (subject?.unnamed) return t("messages.entity-unnamed");
  if (subject?.followed) return filterWords(t, subject.followed.filter, subject.followed.names);
  return subject?.named;
}

/** Where messages about people and offices lead; they have no number. */
const places: Record<string, (id: string) => string> = {
  "calendar-missed": () => "/admin/calendar",
  "substitute-named": () => "/office/absence",
  "substitute-released": () => "/office/absence",
  "handover-proposed": () => "/office/handovers",
  "handover-accepted": () => "/office/handovers",
  "handover-declined": () => "/office/handovers",
  "handover-withdrawn": () => "/office/handovers",
  "handover-done": () => "/office/handovers",
  "account-suspended": () => "/account/suspension",
  "account-unsuspended": () => "/account",
  "contact-changed": () => "/account/security",
  "contact-replaced": () => "/sign-in/lost",
  "password-set": () => "/account/security",
  "password-removed": () => "/account/security",
  "second-factor-set": () => "/account/security",
  "second-factor-ended": () => "/account/security",
  "recovery-codes-made": () => "/account/security",
  "recovery-code-used": () => "/account/security",
  "invitation-accepted": () => "/admin/invitations",
  "invitation-declined": () => "/admin/invitations",
  "suspension-appealed": (id) => `/admin/people/${id}`,
};

const moderatorsTemplates = new Set(["review-new", "review-objected", "content-reported"]);
const staffTemplates = /^(case|joint|review|content|contact)-/;

/** The office's desk, the entity's own file, or, for whoever has no part in it, where one's entities are. */
function entityLink(template: string, id: string): string {
  if (template === "entity-waits" || template === "entity-appealed") return `/office/market-entities/${id}`;
  const outside = template === "entity-join-declined" || template === "entity-represented-no-more";
  return outside ? "/account/market-entities" : `/account/market-entities/${id}`;
}

/** Told to whoever has no contribution of their own to look at, or of the whole. */
const outsideTemplates = new Set([
  "consultation-withdrawn",
  "consultation-closing",
  "consultation-extended",
  "reach-planner",
]);

/** Who wrote in one finds everything of theirs on their own page, who studies it on the office's. */
function consultationLink(template: string, number: string): string {
  if (template === "review-new") return "/office/review";
  if (template.startsWith("passage")) return `/office/consultations/${number}/passages`;
  if (template === "consultation-result-due" || template === "consultation-overdue")
    return `/office/consultations/${number}`;
  if (template === "reach-warned") return `/office/consultations/${number}/participation`;
  return outsideTemplates.has(template) ? `/consultations/${number}` : "/account/contributions";
}

/**
 * Where a message leads. Somebody without an account goes by the query code and the number of what they asked themselves, whatever
 * it was merged into: the code opens no other.
 */
export function messageLink(
  { template, subjectKind, subjectId }: Message,
  subject: MessageSubject | undefined,
  asked?: string,
): string {
  const place = places[template];
  if (place) return place(subjectId);
  if (!subject) return "/account/messages";
  const { number } = subject;
  if (subjectKind === "alert") return followedPath(number);
  if (subjectKind === "market-entity") return entityLink(template, number);
  if (template === "contribution-task-done") return "/account/contributions";
  if (template === "opinion-to-treat") return "/office/opinions";
  if (template === "hearing-applied") return "/office/hearing-applications";
  if (subjectKind === "plan-notice" || subjectKind === "plan-version") return `/notices/${number}`;
  if (subjectKind === "consultation") return consultationLink(template, number);
  if (asked && subjectKind === "need") return `/follow-up?number=${asked}`;
  if (subjectKind === "outreach-event") return `/outreach/${number}`;
  if (template === "outreach-text-waits") return `/office/outreach/texts/${number}`;
  if (template === "clarification-published") return `/clarifications/${number}`;
  if (moderatorsTemplates.has(template)) return "/office/review";
  if (template === "claim-new") return "/office/claims";
  if (template === "claim-refused") return `/needs/${number}/claim`;
  if (staffTemplates.test(template)) return `/office/needs/${number}`;
  return subjectKind === "summary"
    ? `/summaries/${number}`
    : subjectKind === "task"
      ? `/tasks/${number}`
      : `/needs/${number}`;
}
