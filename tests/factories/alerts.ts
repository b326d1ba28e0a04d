import { appendEvent } from "#app/domain/audit/append-event.server.ts";
import { about } from "#app/domain/events.ts";
import { findForAlerts } from "#app/domain/needs/alerts/find-for-alerts.server.ts";
import { followFilter } from "#app/domain/needs/alerts/follow-filter.server.ts";
import { deliverLetters } from "#app/domain/notifications/deliver.server.ts";
import { queueAlertLetters } from "#app/domain/notifications/queue-alert-letters.server.ts";
import type { Person } from "#app/domain/people/actor.ts";
import { sendCode } from "#app/domain/people/send-code.server.ts";
import type { Need } from "#tests/factories/needs.ts";
import type { TestPortal } from "#tests/setup/test-portal.ts";

type Asked = Partial<Omit<Parameters<typeof followFilter>[2], "query">>;
const asked = { pace: "immediate", hears: "new", lang: "zh-CN" } as const;

/** A person's alert; gives its id. */
export async function anAlert(portal: TestPortal, person: Person, query: string, given: Asked = {}) {
  const made = await followFilter(portal, person, { ...asked, ...given, query });
  if (!made.ok) throw new Error(made.reason);
  return made.alertId;
}

const codeLimits = { gapSeconds: 0, perContact: 100, perCaller: 100 };

/** Sends a code to an address, and gives what its reader types. */
export async function codeAt(portal: TestPortal, address: string) {
  const contact = { kind: "email" as const, address };
  const before = portal.letters.length;
  const sent = await sendCode(
    { ...portal, codeLimits },
    { purpose: "alert", contact, callerDigest: "caller", lang: "zh-CN" },
  );
  if (!sent.ok) throw new Error(sent.reason);
  const code = portal.letters[before]?.letter.text.match(/\b\d{6}\b/)?.[0] ?? "";
  portal.letters.length = before;
  return { kind: "guest-contact" as const, contact, codeId: sent.codeId, code };
}

/** The alert of somebody without an account, whose address the code has proved. */
export async function aGuestAlert(portal: TestPortal, address: string, query: string, given: Asked = {}) {
  const made = await followFilter(portal, await codeAt(portal, address), { ...asked, ...given, query });
  if (!made.ok) throw new Error(made.reason);
  return made.alertId;
}

/** That a need was handed in, as the ledger has it. */
export const submitted = (portal: TestPortal, { id, number, authorId, publication }: Need) =>
  portal.db.write((tx) =>
    appendEvent(
      tx,
      {
        actor: authorId
          ? { kind: "person", id: authorId, name: "", emailProved: true, mobileProved: true, grants: [] }
          : { kind: "visitor" },
        ...{ role: "author", at: portal.clock.now() },
      },
      {
        type: "NeedSubmitted",
        subject: about("need", id),
        particulars: { number, unitId: null, plannerId: null, ruleId: null, channel: "web", publication },
      },
    ),
  );

/** Everything that is due by now happens. */
export async function runAlerts(portal: TestPortal) {
  while ((await findForAlerts(portal)) > 0);
  while ((await queueAlertLetters(portal)) > 0);
  while ((await deliverLetters(portal, "p")) > 0);
}
