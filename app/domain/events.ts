import type { RegisterKind } from "./administration/register-kinds.ts";
import type { ConsultationMove, ConsultationState } from "./consultations/consultation-states.ts";
import type { ContributionChannel, ContributorKind } from "./consultations/consultation-terms.ts";
import type { ReachAct, ReachDimension, ReachWarning } from "./consultations/reach/participation-rules.ts";
import type { ExportKind, ExportNames } from "./consultations/reports/export-terms.ts";
import type { ConsultationReminder } from "./consultations/result/reminders.ts";
import type { VerdictGrade } from "./consultations/result/verdict.ts";
import type { EntityMove, EntityState } from "./market/entity-states.ts";
import type { AlertHears, AlertPace, AlertState } from "./needs/alerts/alert-terms.ts";
import type { ClaimOutcome } from "./needs/claims/claim-terms.ts";
import type { NeedState } from "./needs/need-states.ts";
import type { ReminderKind } from "./needs/reminder-terms.ts";
import type { ApplicationOutcome, OpinionAdoption } from "./notices/opinion-terms.ts";
import type { HandoverState } from "./offices/handover-states.ts";
import type { SignUpState } from "./outreach/events/event-terms.ts";
import type { TextKind, TextState } from "./outreach/texts/text-states.ts";
import type { DocumentPurpose } from "./plans/documents/document-terms.ts";
import type { ReviewedPart } from "./plans/review-terms.ts";
import type { VersionMove } from "./plans/version-moves.ts";
import type { VersionState } from "./plans/version-states.ts";
import type { SummaryState } from "./summaries/summary-states.ts";
import type { TaskState } from "./tasks/task-states.ts";

type Moved = { from: NeedState; to: NeedState };

/** What each event carries besides who, when and about what: ids, codes and counts, never personal text. */
type Particulars = {
  NeedSubmitted: {
    number: string;
    unitId: string | null;
    plannerId: string | null;
    ruleId: string | null;
    channel: string;
    publication: string;
  };
  NeedImported: { number: string; source: string; runId: string };
  NeedUpdatedFromSource: { source: string; runId: string; handledHere: boolean };
  NeedAccepted: Moved;
  NeedAssigned: Moved & { unitId: string };
  NeedSentBack: Moved & { proposedUnitId: string; returns: number };
  NeedRuled: Moved & { unitId: string };
  NeedStarted: Moved;
  NeedContacted: { within: boolean };
  JointHandlingAsked: Moved & { unitId: string };
  JointOpinionGiven: Moved & { unitId: string };
  NeedWaiting: Moved;
  NeedResumed: Moved;
  NeedExtended: { days: number; due: string };
  HoldingReplyGiven: { answerId: string };
  NeedAnswered: Moved & { answerId: string; result: string };
  VerdictGiven: Moved & { verdictId: string; about: string; solved: boolean; satisfaction: number };
  MergedVerdictGiven: {
    mergedId: string;
    verdictId: string;
    about: string;
    solved: boolean;
    satisfaction: number;
  };
  NeedClosed: Moved;
  NeedReopened: Moved & { round: number };
  NeedMerged: Moved & { intoId: string };
  NeedMergeUndone: Moved & { intoId: string };
  NeedWithdrawn: Moved;
  NeedSupplemented: { commentId: string };
  NeedVisibilityTightened: { visibility: string };
  NeedMovedToTask: Moved & { taskId: string };
  NeedFinishedInTask: Moved & { taskId: string };
  NeedHandedOver: { fromId: string; toId: string | null; handoverId: string | null };
  AbsenceEntered: { absenceId: string; substituteId: string; fromOn: string; untilOn: string };
  AbsenceEnded: { absenceId: string; substituteId: string };
  HandoverMoved: {
    handoverId: string;
    territoryId: string;
    fromId: string;
    toId: string;
    to: HandoverState;
    cases: number | null;
  };
  NeedRerouted: { unitId: string; fromUnitId: string | null; territoryId: string | null };
  NeedSupported: { count: number };
  NeedSupportWithdrawn: { count: number };
  NeedClaimed: { claimId: string };
  NeedClaimSettled: { claimId: string; outcome: ClaimOutcome };
  NeedsToldApart: { otherId: string };
  NeedFollowed: Record<string, never>;
  NeedUnfollowed: Record<string, never>;
  AlertMade: { pace: AlertPace; hears: AlertHears };
  AlertChanged: { state: AlertState; pace: AlertPace; hears: AlertHears };
  AlertsTurned: { state: AlertState; alerts: number };
  AlertLettersWritten: { alerts: number };
  NeedCommented: { commentId: string; publication: string };
  ContentReported: { kind: string; id: string; ground: string };
  ReviewSettled: { reviewId: string; kind: string; id: string; outcome: string };
  DecisionObjectedTo: { reviewId: string; kind: string; id: string };
  SummaryDrafted: { number: string; needs: number };
  SummaryMoved: { from: SummaryState; to: SummaryState };
  SummaryPublished: { from: SummaryState; to: SummaryState; needs: number };
  SummaryDeclined: { from: SummaryState; to: SummaryState };
  PlanVersionImported: {
    importId: string;
    planId: string;
    replaced: boolean;
    clauses: number;
    layers: number;
    lost: number;
  };
  PlanVersionMoved: { from: VersionState; to: VersionState; move: VersionMove; noticeId: string | null };
  PlanSecrecyReviewed: { part: ReviewedPart; code: string | null };
  NoticePaperAttached: { paper: "statement" | "minutes" };
  PlanDocumentAdded: { documentId: string; purpose: DocumentPurpose };
  PlanDocumentWithdrawn: { documentId: string; purpose: DocumentPurpose };
  PlanOpinionGiven: { opinionId: string; publication: string };
  PlanOpinionWithdrawn: { opinionId: string };
  PlanOpinionAssigned: { opinionId: string; unitId: string };
  PlanOpinionTreated: { opinionId: string; adoption: OpinionAdoption; unitId: string };
  ConsultationDrafted: { number: string };
  ConsultationRevised: { revision: number };
  ConsultationMoved: { from: ConsultationState; to: ConsultationState; move: ConsultationMove };
  ConsultationReminded: { kind: ConsultationReminder; day: string };
  ConsultationMaterialKept: { materialId: string; kept: boolean };
  QuestionnaireChanged: { revision: number; change: string };
  ContributionReceived: {
    contributionId: string;
    channel: ContributionChannel;
    kind: ContributorKind;
    publication: string;
  };
  PassagesCut: { contributionId: string; passages: number };
  PassageAssigned: { passageId: string; unitId: string };
  PassagesGiven: { unitId: string | null; passages: number; batchId: string | null };
  PassageDrafted: { passageId: string };
  PassageDecided: { passageId: string; adoption: OpinionAdoption; unitId: string };
  PassagesDecided: { passages: number; adoption: OpinionAdoption; batchId: string | null };
  PassageReopened: { passageId: string };
  PassageSentBack: { passageId: string; fromUnitId: string; unitId: string | null; returns: number };
  PassageTakenOver: { passageId: string; fromId: string };
  PassagesDue: { unitId: string; kind: "due-soon" | "overdue"; dueOn: string };
  TopicsKept: { topics: number };
  ContributionWithdrawn: { contributionId: string };
  LettersJoined: { contributionId: string; leadId: string };
  LettersKeptApart: { contributionId: string; otherId: string };
  LetterTakenOut: { contributionId: string };
  ContributionImportStarted: { importId: string; rows: number };
  ContributionsImported: { importId: string; rows: number };
  ContributionImportUndone: { importId: string; rows: number };
  ReachWarned: { warning: ReachWarning; silent: number; under: number };
  ReachActNoted: { act: ReachAct; dimension: ReachDimension; part: string };
  ReferencePopulationKept: { territoryId: string; validFrom: string };
  ReportTemplateKept: { templateId: string; kept: boolean };
  ConsultationExported: { exportId: string; kind: ExportKind; names: ExportNames; purpose: string };
  ContributionVerdictGiven: { contributionId: string; about: string; grade: VerdictGrade };
  HearingAppliedFor: { applicationId: string };
  HearingApplicationSettled: { applicationId: string; outcome: ApplicationOutcome };
  TaskOpened: { number: string; summaryId: string | null };
  TaskMoved: { from: TaskState; to: TaskState; move: string; progress: number };
  TaskFinished: { from: TaskState; to: TaskState; needs: number };
  TaskPlaced: { parentId: string | null };
  MilestoneAdded: { milestoneId: string };
  MilestoneReached: { milestoneId: string };
  EntityRegistrationBegun: Record<string, never>;
  EntityAmended: { part: "particulars" | "proof" | "qualifications" | "interests" };
  EntityMoved: { from: EntityState; to: EntityState; move: EntityMove; until: string | null };
  EntityAppealMade: { appealId: string };
  EntityAppealDecided: { appealId: string; outcome: "granted" | "refused" };
  RepresentativeAsked: { representativeId: string };
  RepresentativeInvited: Record<string, never>;
  RepresentativeSettled: { representativeId: string; outcome: "accepted" | "declined" };
  RepresentativeEnded: { representativeId: string };
  QualificationRunsOut: { qualificationId: string; until: string };
  NeedSupportedByEntity: { entityId: string; count: number };
  NeedSupportByEntityWithdrawn: { entityId: string; count: number };
  ReminderGiven: { kind: ReminderKind; due: string };
  DeadlineEscalated: { kind: string; due: string };
  PersonJoined: { by: string };
  PasswordSet: { ended: number };
  PasswordRemoved: Record<string, never>;
  SecondFactorSet: { kind: "totp" | "passkey"; ended: number };
  SecondFactorEnded: { kind: "totp" | "passkey" | "all"; by: "self" | "administrator" };
  RecoveryCodesMade: { count: number };
  RecoveryCodeUsed: { left: number; ended: number };
  SessionsEnded: { ended: number };
  IdentityLinked: Record<string, never>;
  IdentityUnlinked: Record<string, never>;
  ContactProved: { kind: "email" | "mobile"; replaced: boolean; replacedId?: string };
  ProfileChanged: { locale: string };
  RoleGranted: {
    role: string;
    territoryId: string | null;
    unitId: string | null;
    startsOn?: string | null;
    endsOn?: string | null;
  };
  RoleEnded: {
    role: string;
    territoryId?: string | null;
    unitId?: string | null;
    endsOn?: string | null;
  };
  StaffInvited: { role: string; territoryId: string | null; unitId: string | null };
  InvitationSentAgain: Record<string, never>;
  InvitationRevoked: Record<string, never>;
  InvitationAnswered: { outcome: "accepted" | "declined"; inviterId: string };
  ContactLookedUp: { purpose: string };
  PersonSuspended: { suspensionId: string };
  SuspensionLifted: { suspensionId: string };
  SuspensionAppealed: { suspensionId: string };
  ChoicesOfNoticeChanged: { email: boolean; sms: boolean };
  DeliverySettled: { deliveryId: string; outcome: string };
  NeedDueReckoned: { due: string; moved: boolean; provisional: boolean };
  CalendarMissed: { year: number };
  PlacesImported: { importId: string; places: number };
  PlacesImportUndone: { importId: string; places: number };
  RegisterChanged: { kind: RegisterKind; key: string; version: number };
  PersonalDataRead: { readId: string; purpose: string };
  OwnDataExported: Record<string, never>;
  ConsentGiven: { textId: string; version: number };
  ConsentWithdrawn: { textId: string };
  DeletionAsked: { contributions: string; dueAt: string };
  DeletionUndone: Record<string, never>;
  PersonErased: { contributions: string };
  RetentionRan: { rule: string; rows: number };
  AgeDeclared: { band: string };
  GuardianAsked: { guardianshipId: string };
  GuardianConsented: { guardianshipId: string; version: number };
  GuardianshipEnded: { guardianshipId: string; why: string };
  OutreachEventMade: { number: string };
  OutreachEventChanged: { revision: number };
  OutreachEventCancelled: Record<string, never>;
  OutreachEventRecorded: { attended: number };
  OutreachSignedUp: { signUpId: string; people: number; state: SignUpState };
  OutreachSignUpWithdrawn: { signUpId: string; people: number };
  OutreachLetIn: { signUpId: string };
  OutreachReminded: { startsAt: string };
  SurveyMade: { number: string };
  OutreachTextDrafted: { number: string; version: number };
  OutreachTextMoved: { from: TextState; to: TextState; version: number; kind: TextKind };
  AuditExported: { purpose: string; from: string; until: string; chosen: string };
};

export type EventType = keyof Particulars;
export type SubjectKind =
  | "need"
  | "summary"
  | "task"
  | "person"
  | "alert"
  | "delivery"
  | "invitation"
  | "record"
  | "market-entity"
  | "plan-version"
  | "plan-notice"
  | "consultation"
  | "outreach-text"
  | "outreach-event"
  | "survey"
  | "ledger";

/** Everything that can happen, as commands hand it over; the ledger adds number, actor, moment and hashes. */
export type DomainEvent = {
  [Type in EventType]: {
    type: Type;
    subject: { kind: SubjectKind; id: string };
    particulars: Particulars[Type];
  };
}[EventType];

/** An event as it stands in the ledger. */
export type RecordedEvent = DomainEvent & { seq: number; at: string; actor: string; actorRole: string };

export const about = (kind: SubjectKind, id: string) => ({ kind, id });
