import type { CivilDate } from "../calendar/civil-date.ts";
import type { Instant } from "../calendar/instant.ts";
import type { Role } from "../people/roles.ts";
import type { InvitationState } from "./invitation-states.ts";

type Named = { name: string; nameEn: string };

/** The role that is offered: bound to what, from when to when. */
export type OfferedRole = {
  role: Exclude<Role, "resident">;
  territory: Named | null;
  unit: Named | null;
  startsOn: CivilDate | null;
  endsOn: CivilDate | null;
};

/** A line of the administrator's list; the contact is masked, and gone once the person stands in its place. */
export type InvitationLine = OfferedRole & {
  id: string;
  state: InvitationState;
  contact: string | null;
  person: { id: string; name: string } | null;
  inviter: string;
  invitedAt: Instant;
  sentAt: Instant | null;
  letters: number;
  expiresAt: Instant;
  settledAt: Instant | null;
};

/**
 * What the holder of a link sees. To others than the invited person: only where the letter went, masked, so that they know
 * which contact to sign in with.
 */
export type InvitationView =
  | { for: "stranger"; state: InvitationState; contact: string | null; signedIn: boolean }
  | {
      for: "invited";
      state: InvitationState;
      offered: OfferedRole;
      inviter: string;
      expiresAt: Instant;
      /** The role waits until there is a second factor. */
      factorOwed: boolean;
    };
