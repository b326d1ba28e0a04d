import type { Deps } from "#app/platform/deps.ts";
import type { Tx } from "#db/client.ts";
import { appendEvent } from "../audit/append-event.server.ts";
import { about } from "../events.ts";
import type { Person } from "./actor.ts";
import { endSessions } from "./end-sessions.server.ts";
import { makeRecoveryCodes } from "./recovery-codes.server.ts";
import { factorsOf } from "./second-factor-queries.server.ts";

type Set = { kind: "totp" | "passkey"; sessionId: string };

/**
 * What goes with every new second factor: the event, recovery codes when there are none, and the end of every session that
 * began without it.
 */
export async function factorSet(
  tx: Tx,
  deps: Deps,
  person: Person,
  { kind, sessionId }: Set,
): Promise<string[] | undefined> {
  const had = await factorsOf(tx, person.id);
  const codes = had.recoveryCodes === 0 ? await makeRecoveryCodes(tx, deps, person.id) : undefined;
  const ended = await endSessions(tx, person.id, sessionId);
  await appendEvent(
    tx,
    { actor: person, role: "self", at: deps.clock.now() },
    { type: "SecondFactorSet", subject: about("person", person.id), particulars: { kind, ended } },
  );
  return codes;
}
