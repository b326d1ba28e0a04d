import type { DomainEvent } from "./events.ts";
import type { EntityMove } from "./market/entity-states.ts";
import type { ReminderKind } from "./needs/reminder-terms.ts";
import { consultationTellings } from "./notifications/consultation-tellings.ts";
import type { Telling } from "./notifications/notice-terms.ts";
import { passageTellings } from "./notifications/passage-tellings.ts";
import type { ReactionMap } from "./notifications/reaction-map.ts";

const residents = ["author", "merged-authors", "followers", "supporters"] as const;
const asked = (template: Telling["template"]): Telling => ({
  template,
  to: ["author", "merged-authors"],
  reach: "chosen",
});
const quietly = (template: Telling["template"]): Telling => ({ ...asked(template), reach: "portal" });
const followed = (template: Telling["template"]): Telling => ({ template, to: residents, reach: "chosen" });
const followers = (template: Telling["template"]): Telling => ({
  template,
  to: ["followers", "supporters"],
  reach: "chosen",
});
const moderators = (template: Telling["template"]): Telling => ({
  template,
  to: ["moderators"],
  reach: "portal",
});
const handlers = (template: Telling["template"]): Telling => ({
  template,
  to: ["handlers"],
  reach: "portal",
});

/** About the ways into an account: its owner hears by every way there is, whoever it was. */
const owner = (template: Telling["template"]): Telling => ({ template, to: ["person"], reach: "every" });

export const reminderTemplates = {
  "contact-due-soon": "contact-due-soon",
  "due-soon": "case-due-soon",
  overdue: "case-overdue",
} as const satisfies Record<ReminderKind, Telling["template"]>;

const entityPeople = (template: Telling["template"]): Telling => ({
  template,
  to: ["representatives"],
  reach: "chosen",
});
const registrars = (template: Telling["template"]): Telling => ({
  template,
  to: ["coordinators"],
  reach: "portal",
});

/** Who hears of each move of a market entity: its own people of what was decided, the office of what waits. */
const entityTellings: Record<EntityMove, readonly Telling[]> = {
  apply: [entityPeople("entity-applied"), registrars("entity-waits")],
  sendBack: [entityPeople("entity-sent-back")],
  verify: [entityPeople("entity-verified")],
  fallDue: [entityPeople("entity-renewal-due")],
  askRenewal: [entityPeople("entity-applied"), registrars("entity-waits")],
  sendBackRenewal: [entityPeople("entity-sent-back")],
  renew: [entityPeople("entity-renewed")],
  lapse: [entityPeople("entity-lapsed")],
  suspend: [entityPeople("entity-suspended")],
  lift: [entityPeople("entity-lifted")],
  withdraw: [entityPeople("entity-withdrawn")],
};

/**
 * Event → what follows from it. A complete map: an event without an entry fails the type check. Runs after the
 * command from the outbox, reads the data as it is then, and may be repeated: a row per event, recipient and channel.
 */
export const reactions: ReactionMap = {
  NeedSubmitted: ({ publication }) => [
    asked("need-received"),
    handlers("case-new"),
    ...(publication === "awaiting-review" ? [moderators("review-new")] : []),
  ],
  NeedImported: [],
  NeedUpdatedFromSource: [],
  NeedAccepted: [followed("need-accepted")],
  NeedAssigned: [asked("need-unit-changed"), handlers("case-new")],
  NeedSentBack: ({ to }) =>
    to === "disputed"
      ? [{ template: "case-disputed", to: ["coordinators"], reach: "chosen" }]
      : [asked("need-unit-changed"), handlers("case-returned")],
  NeedRuled: [asked("need-unit-changed"), handlers("case-new")],
  NeedStarted: [quietly("need-work-began")],
  NeedContacted: [quietly("need-contacted")],
  JointHandlingAsked: [
    asked("need-joint"),
    { template: "joint-asked", to: ["joint-officers"], reach: "chosen" },
  ],
  JointOpinionGiven: [handlers("joint-opinion")],
  NeedWaiting: [asked("need-waiting")],
  NeedResumed: [handlers("case-supplemented")],
  NeedExtended: [followed("need-extended")],
  HoldingReplyGiven: [followed("need-holding-reply")],
  NeedAnswered: [followed("need-answered")],
  VerdictGiven: ({ from, to }) => [
    handlers("case-verdict"),
    // It closes what was answered: whoever follows hears of the end here as where nobody judged.
    ...(from === to ? [] : [followers("need-closed")]),
  ],
  MergedVerdictGiven: [handlers("case-verdict")],
  NeedClosed: [followed("need-closed")],
  NeedReopened: [handlers("case-reopened"), followers("need-reopened")],
  NeedMerged: [asked("need-merged")],
  NeedMergeUndone: [asked("need-merge-undone"), handlers("case-new")],
  NeedWithdrawn: [handlers("case-withdrawn")],
  NeedSupplemented: [handlers("case-supplemented")],
  NeedVisibilityTightened: [asked("need-visibility-tightened")],
  NeedMovedToTask: [asked("need-in-task")],
  NeedFinishedInTask: [],
  AbsenceEntered: [{ template: "substitute-named", to: ["substitute"], reach: "chosen" }],
  AbsenceEnded: [{ template: "substitute-released", to: ["substitute"], reach: "chosen" }],
  HandoverMoved: ({ to }) => [{ template: `handover-${to}`, to: ["handover-people"], reach: "chosen" }],
  NeedRerouted: [asked("need-unit-changed"), handlers("case-new")],
  NeedHandedOver: [asked("need-planner-changed")],
  NeedSupported: [],
  NeedSupportWithdrawn: [],
  NeedClaimed: [{ template: "claim-new", to: ["coordinators"], reach: "portal" }],
  NeedClaimSettled: ({ outcome }) => [
    {
      template: outcome === "accepted" ? "claim-accepted" : "claim-refused",
      to: ["claimant"],
      reach: "chosen",
    },
  ],
  NeedsToldApart: [],
  NeedFollowed: [],
  NeedUnfollowed: [],
  AlertMade: [],
  AlertChanged: [],
  AlertsTurned: [],
  AlertLettersWritten: [],
  NeedCommented: ({ publication }) =>
    publication === "published"
      ? [{ template: "need-commented", to: ["author", "handlers"], reach: "portal" }]
      : [moderators("review-new")],
  ContentReported: [moderators("content-reported")],
  ReviewSettled: ({ kind, outcome }) => {
    const became = outcome === "released" ? "released" : "refused";
    if (kind === "need") return [asked(`need-${became}`)];
    const what = kind === "opinion" || kind === "contribution" ? kind : "comment";
    return [{ template: `${what}-${became}`, to: ["writer"], reach: "chosen" }];
  },
  DecisionObjectedTo: [moderators("review-objected")],
  SummaryDrafted: [],
  SummaryMoved: [],
  SummaryPublished: [{ template: "summary-published", to: ["summary-people"], reach: "chosen" }],
  SummaryDeclined: [{ template: "summary-declined", to: ["summary-people"], reach: "chosen" }],
  // The office's own work: nobody hears of a draft.
  PlanVersionImported: [],
  PlanVersionMoved: ({ move }) => {
    const heard = { to: ["notice-contributors"], reach: "chosen" } as const;
    if (move === "approve") return [{ template: "opinions-answered", ...heard }];
    if (move === "supersede") return [{ template: "notice-superseded", ...heard }];
    return move === "discontinue" ? [{ template: "notice-discontinued", ...heard }] : [];
  },
  PlanSecrecyReviewed: [],
  NoticePaperAttached: [],
  PlanDocumentAdded: [],
  PlanDocumentWithdrawn: [],
  PlanOpinionGiven: ({ publication }) => (publication === "published" ? [] : [moderators("review-new")]),
  PlanOpinionWithdrawn: [],
  PlanOpinionAssigned: [{ template: "opinion-to-treat", to: ["opinion-unit"], reach: "portal" }],
  PlanOpinionTreated: [],
  ...consultationTellings,
  ...passageTellings,
  ContributionVerdictGiven: [],
  HearingAppliedFor: [registrars("hearing-applied")],
  HearingApplicationSettled: ({ outcome }) => [
    {
      template: outcome === "accepted" ? "hearing-accepted" : "hearing-refused",
      to: ["hearing-applicant"],
      reach: "chosen",
    },
  ],
  TaskOpened: [
    { template: "task-opened", to: ["task-people", "task-speakers"], reach: "chosen" },
    { template: "task-opened", to: ["task-lead"], reach: "portal" },
  ],
  TaskMoved: [{ template: "task-moved", to: ["task-people", "task-speakers"], reach: "chosen" }],
  TaskFinished: [
    { template: "task-finished", to: ["task-people"], reach: "chosen" },
    { template: "contribution-task-done", to: ["task-speakers"], reach: "chosen" },
  ],
  TaskPlaced: [],
  MilestoneAdded: [],
  MilestoneReached: [{ template: "task-milestone", to: ["task-people", "task-speakers"], reach: "chosen" }],
  EntityRegistrationBegun: [],
  EntityAmended: [],
  EntityMoved: ({ move }) => entityTellings[move],
  EntityAppealMade: [registrars("entity-appealed")],
  EntityAppealDecided: ({ outcome }) => [
    entityPeople(outcome === "granted" ? "entity-appeal-granted" : "entity-appeal-refused"),
  ],
  RepresentativeAsked: [entityPeople("entity-joiner")],
  RepresentativeInvited: [],
  RepresentativeSettled: ({ outcome }) => [
    {
      template: outcome === "accepted" ? "entity-join-accepted" : "entity-join-declined",
      to: ["named-representative"],
      reach: "chosen",
    },
  ],
  RepresentativeEnded: [
    { template: "entity-represented-no-more", to: ["named-representative"], reach: "chosen" },
    entityPeople("entity-representative-left"),
  ],
  QualificationRunsOut: [entityPeople("entity-qualification-runs-out")],
  NeedSupportedByEntity: [],
  NeedSupportByEntityWithdrawn: [],
  ReminderGiven: ({ kind }) => [{ template: reminderTemplates[kind], to: ["handlers"], reach: "chosen" }],
  DeadlineEscalated: [{ template: "case-escalated", to: ["coordinators"], reach: "chosen" }],
  PersonJoined: [],
  IdentityLinked: [],
  IdentityUnlinked: [],
  ContactProved: ({ replaced }) =>
    replaced
      ? [owner("contact-changed"), { template: "contact-replaced", to: ["replaced-contact"], reach: "every" }]
      : [],
  PasswordSet: [owner("password-set")],
  PasswordRemoved: [owner("password-removed")],
  SecondFactorSet: [owner("second-factor-set")],
  SecondFactorEnded: [owner("second-factor-ended")],
  RecoveryCodesMade: [owner("recovery-codes-made")],
  RecoveryCodeUsed: [owner("recovery-code-used")],
  SessionsEnded: [],
  ProfileChanged: [],
  PersonalDataRead: [],
  OwnDataExported: [],
  ConsentGiven: [],
  ConsentWithdrawn: [],
  DeletionAsked: [],
  DeletionUndone: [],
  PersonErased: [],
  RetentionRan: [],
  AgeDeclared: [],
  GuardianAsked: [],
  GuardianConsented: [],
  GuardianshipEnded: [],
  RoleGranted: [],
  RoleEnded: [],
  StaffInvited: [],
  InvitationSentAgain: [],
  InvitationRevoked: [],
  InvitationAnswered: ({ outcome }) => [
    { template: `invitation-${outcome}`, to: ["inviter"], reach: "chosen" },
  ],
  ContactLookedUp: [],
  PersonSuspended: [{ template: "account-suspended", to: ["person"], reach: "chosen" }],
  SuspensionLifted: [{ template: "account-unsuspended", to: ["person"], reach: "chosen" }],
  SuspensionAppealed: [{ template: "suspension-appealed", to: ["administrators"], reach: "chosen" }],
  ChoicesOfNoticeChanged: [],
  DeliverySettled: [],
  NeedDueReckoned: ({ moved }) => [
    moved ? followed("need-due-moved") : quietly("need-due-settled"),
    ...(moved ? [handlers("case-due-moved")] : []),
  ],
  CalendarMissed: [{ template: "calendar-missed", to: ["administrators"], reach: "chosen" }],
  PlacesImported: [],
  PlacesImportUndone: [],
  RegisterChanged: [],
  OutreachEventMade: [],
  OutreachEventChanged: [{ template: "outreach-changed", to: ["signed-up"], reach: "chosen" }],
  OutreachEventCancelled: [{ template: "outreach-cancelled", to: ["signed-up"], reach: "chosen" }],
  OutreachEventRecorded: [],
  OutreachSignedUp: ({ state }) => [
    {
      template: state === "waiting" ? "outreach-waiting" : "outreach-coming",
      to: ["named-sign-up"],
      reach: "chosen",
    },
  ],
  OutreachSignUpWithdrawn: [],
  OutreachLetIn: [{ template: "outreach-let-in", to: ["named-sign-up"], reach: "chosen" }],
  OutreachReminded: [{ template: "outreach-tomorrow", to: ["attending"], reach: "chosen" }],
  SurveyMade: [],
  OutreachTextDrafted: [],
  OutreachTextMoved: ({ to, kind }) =>
    to === "in-review"
      ? [{ template: "outreach-text-waits", to: ["coordinators"], reach: "portal" }]
      : to === "published" && kind === "clarification"
        ? [{ template: "clarification-published", to: ["clarified"], reach: "chosen" }]
        : [],
  AuditExported: [],
  ConsultationExported: [],
  ReportTemplateKept: [],
};

/** What follows from one recorded event. */
export function tellingsOf(event: DomainEvent): readonly Telling[] {
  const reaction: readonly Telling[] | ((carried: never) => readonly Telling[]) = reactions[event.type];
  return typeof reaction === "function"
    ? (reaction as (carried: DomainEvent["particulars"]) => readonly Telling[])(event.particulars)
    : reaction;
}
