/** Kinds of need: 北京市接诉即办工作条例 2. */
export const needKinds = ["enquiry", "help", "complaint", "report", "suggestion"] as const;
export type NeedKind = (typeof needKinds)[number];

/** The categories that the portal ships with (domain.md 11); the taxonomy itself is data that administrators keep. */
export const needCategories = [
  "urban-construction",
  "environment",
  "transport",
  "education-culture-sport",
  "labour-social-security",
  "commerce-tourism",
  "health",
  "planning-land",
  "public-facilities",
  "green-water",
  "heritage",
  "illegal-construction",
  "farmland-ecology",
] as const;
/** For who does not know: what comes in under it is routed by the office, and found among the others under its own name. */
export const undecidedCategory = "other";
/** The code of a category of the taxonomy. */
export type NeedCategory = string;

export const visibilities = ["public", "anonymous", "office-only"] as const;
/** `anonymous`: published without name and place. */
export type Visibility = (typeof visibilities)[number];

export type Publication = "published" | "awaiting-review" | "refused";

export const needChannels = ["web", "phone", "paper", "counter", "email", "import"] as const;
export type NeedChannel = (typeof needChannels)[number];
/** Channels by which staff enter a need on somebody's behalf. */
export const staffChannels = ["phone", "paper", "counter", "email"] as const;
