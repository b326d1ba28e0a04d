import type { Person } from "#app/domain/people/actor.ts";
import type { Deps } from "#app/platform/deps.ts";

type Signing = Pick<Deps, "secrets" | "clock">;

const minutes = 10;

/**
 * What lets one person fetch one copy, whose taking is recorded already, as often as the network needs: signed over who,
 * which filter and up to which row. Good for ten minutes.
 */
export function exportTicket(
  { secrets, clock }: Signing,
  person: Person,
  query: string,
  lastSeq: number,
): string {
  const value = `${lastSeq}.${Date.parse(clock.now()) + minutes * 60_000}`;
  return `${value}.${secrets.digest("export", `${person.id} ${value} ${query}`)}`;
}

/** Up to which row of the ledger the ticket is good; nothing when it is not this person's, not for this, or too old. */
export function rowOfTicket(
  { secrets, clock }: Signing,
  person: Person,
  query: string,
  ticket: string | null,
): number | undefined {
  const [lastSeq, until, signature] = ticket?.split(".") ?? [];
  if (!lastSeq || !until || !signature) return undefined;
  if (!secrets.matches("export", `${person.id} ${lastSeq}.${until} ${query}`, signature)) return undefined;
  return Number(until) > Date.parse(clock.now()) ? Number(lastSeq) : undefined;
}
