import type { Role } from "./roles.ts";

type Named = { name: string; nameEn: string };

export type GrantView = {
  id: string;
  role: Role;
  territory: Named | null;
  unit: Named | null;
  grantedAt: string;
  startsAt: string | null;
  endedAt: string | null;
  endReason: string | null;
  grantedByName: string | null;
};

export type SuspensionView = {
  id: string;
  reason: string;
  suspendedAt: string;
  liftedAt: string | null;
  liftReason: string | null;
  appeal: string | null;
  appealedAt: string | null;
  byName: string | null;
};

/** What an administrator sees of a person: no contact. */
export type PersonView = {
  id: string;
  name: string;
  joinedAt: string;
  /** Devices signed in. */
  sessions: number;
  secondFactor: boolean;
  grants: GrantView[];
  suspensions: SuspensionView[];
};
