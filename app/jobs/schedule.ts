import { watchLedger } from "#app/domain/audit/watch-ledger.server.ts";
import { warnOfCalendar } from "#app/domain/calendar/warn-of-calendar.server.ts";
import { carryOnImports } from "#app/domain/consultations/ledger/import/carry-on-imports.server.ts";
import { clearOldTables } from "#app/domain/consultations/ledger/import/clear-old-tables.server.ts";
import { warnOfReach } from "#app/domain/consultations/reach/warn-of-reach.server.ts";
import { expireExports } from "#app/domain/consultations/reports/expire-exports.server.ts";
import { startExports } from "#app/domain/consultations/reports/start-exports.server.ts";
import { remindOfConsultations } from "#app/domain/consultations/result/remind-of-consultations.server.ts";
import { remindUnits } from "#app/domain/consultations/workbench/remind-units.server.ts";
import { clearLooseFiles } from "#app/domain/files/clear-loose-files.server.ts";
import { carryOnPlaces } from "#app/domain/geo/gazetteer/carry-on-places.server.ts";
import { clearUntakenPlaces } from "#app/domain/geo/gazetteer/clear-untaken-places.server.ts";
import { makeKeysAnew } from "#app/domain/geo/gazetteer/make-keys-anew.server.ts";
import { sweepUses } from "#app/domain/limits/uses.server.ts";
import { watchValidity } from "#app/domain/market/watch-validity.server.ts";
import { findForAlerts } from "#app/domain/needs/alerts/find-for-alerts.server.ts";
import { noteOverForAlerts } from "#app/domain/needs/alerts/note-over-for-alerts.server.ts";
import { closeSilentNeeds } from "#app/domain/needs/close-silent-needs.server.ts";
import { remind } from "#app/domain/needs/remind.server.ts";
import { indexSigns } from "#app/domain/needs/similar/index-signs.server.ts";
import { deliverLetters } from "#app/domain/notifications/deliver.server.ts";
import { queueAlertLetters } from "#app/domain/notifications/queue-alert-letters.server.ts";
import { reactToEvents } from "#app/domain/notifications/react.server.ts";
import { releaseDeadClaims } from "#app/domain/notifications/release-claims.server.ts";
import { carryOutHandovers } from "#app/domain/offices/carry-out-handovers.server.ts";
import { passOnEndedRoles } from "#app/domain/offices/pass-on-ended-roles.server.ts";
import { remindOfEvents } from "#app/domain/outreach/events/remind-of-events.server.ts";
import { runErasures } from "#app/domain/privacy/run-erasures.server.ts";
import { runRetention } from "#app/domain/privacy/run-retention.server.ts";
import { tellingsOf } from "#app/domain/reactions.server.ts";
import { indexChanges } from "#app/domain/search/index-changes.server.ts";
import { searched } from "#app/domain/searched.server.ts";
import { fallBehind } from "#app/domain/tasks/fall-behind.server.ts";
import type { Deps } from "#app/platform/deps.ts";

const second = 1000;
const minute = 60 * second;

export type Job = {
  name: string;
  everyMs: number;
  /** Returns how much it did; a job that did something runs again at once until nothing is left. */
  run(deps: Deps, process: string): Promise<number>;
};

/** The whole clock on one page. Every job may run in several processes at once and be stopped at any moment. */
export const schedule: Job[] = [
  { name: "react to events", everyMs: second, run: (deps) => reactToEvents(deps, tellingsOf) },
  { name: "deliver letters", everyMs: second, run: deliverLetters },
  {
    name: "put what changed in the index of the search",
    everyMs: second / 2,
    run: (deps) => indexChanges(deps, searched),
  },
  {
    name: "release claims of dead processes",
    everyMs: minute,
    run: async (deps) => {
      const { uncertain } = await releaseDeadClaims(deps);
      if (uncertain > 0) deps.log.warn({ uncertain }, "letters are uncertain and wait for the operator");
      return 0;
    },
  },
  { name: "keep the signs of needs", everyMs: second, run: (deps) => indexSigns(deps) },
  { name: "find what alerts tell", everyMs: second, run: findForAlerts },
  { name: "find what alerts follow no more", everyMs: 10 * minute, run: noteOverForAlerts },
  { name: "write letters of alerts", everyMs: second, run: queueAlertLetters },
  { name: "watch the ledger", everyMs: 5 * second, run: watchLedger },
  { name: "forget old counts of limits", everyMs: 5 * minute, run: sweepUses },
  { name: "take in tables of contributions", everyMs: second, run: carryOnImports },
  { name: "let go of old tables of contributions", everyMs: 12 * 60 * minute, run: clearOldTables },
  { name: "take in names of places", everyMs: second, run: (deps) => carryOnPlaces(deps) },
  { name: "let go of untaken names of places", everyMs: 12 * 60 * minute, run: clearUntakenPlaces },
  { name: "make keys of places anew", everyMs: minute, run: makeKeysAnew },
  { name: "carry out hand-overs", everyMs: minute, run: carryOutHandovers },
  { name: "pass on the needs of ended roles", everyMs: minute, run: passOnEndedRoles },
  { name: "clear away files that nobody attached", everyMs: 12 * 60 * minute, run: clearLooseFiles },
  { name: "erase deleted accounts", everyMs: minute, run: runErasures },
  { name: "remove what was kept long enough", everyMs: 30 * minute, run: runRetention },
  { name: "make copies of consultations", everyMs: second, run: startExports },
  { name: "take away copies whose time is over", everyMs: 10 * minute, run: expireExports },
  { name: "remind and escalate", everyMs: minute, run: remind },
  { name: "remind units of passages", everyMs: 10 * minute, run: remindUnits },
  { name: "remind of outreach events", everyMs: 10 * minute, run: remindOfEvents },
  { name: "warn of whom consultations have not reached", everyMs: 10 * minute, run: warnOfReach },
  { name: "remind of consultations", everyMs: 10 * minute, run: remindOfConsultations },
  { name: "warn of a missing calendar", everyMs: 30 * minute, run: warnOfCalendar },
  { name: "close answered needs without a verdict", everyMs: 30 * minute, run: closeSilentNeeds },
  { name: "watch the validity of market entities", everyMs: 10 * minute, run: watchValidity },
  {
    name: "mark tasks that fell behind",
    everyMs: 30 * minute,
    run: async (deps) => {
      await fallBehind(deps);
      return 0;
    },
  },
];
