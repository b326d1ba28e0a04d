import type { Reach } from "./notice-terms.ts";

export type Channel = "portal" | "email" | "sms";

export type Reachable = {
  tellByEmail: boolean;
  tellBySms: boolean;
  emailVerified: boolean | null;
  mobileVerified: boolean | null;
};

/** The portal always; mail and SMS when the contact is proved, and the person chose them or must hear of it. */
export function channelsFor(person: Reachable, reach: Reach): Channel[] {
  if (reach === "portal") return ["portal"];
  const mail = (reach === "every" || person.tellByEmail) && person.emailVerified === true;
  const sms = (reach === "every" || person.tellBySms) && person.mobileVerified === true;
  return ["portal", ...(mail ? (["email"] as const) : []), ...(sms ? (["sms"] as const) : [])];
}
