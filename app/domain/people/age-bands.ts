/** Asked for instead of a birth date (least data): whether a guardian has to consent (个人信息保护法 31). */
export const ageBands = ["under-14", "14-or-over"] as const;
export type AgeBand = (typeof ageBands)[number];

/** Somebody under fourteen: `waiting` reads, `consented` takes part, and the office alone sees what they ask for. */
export type Minor = "waiting" | "consented";
