import { z } from "zod";

const code = z.string().trim().max(80, "field-too-long").optional();

/** What whoever speaks says of themselves, if they like; each may stay empty. */
export const aboutFields = { territoryId: code, ageBand: code, interestGroup: code };

export type AboutTyped = {
  territoryId?: string | undefined;
  ageBand?: string | undefined;
  interestGroup?: string | undefined;
};
/** The same as it stands in the ledger. */
export type About = { territoryId: string | null; ageBand: string | null; interestGroup: string | null };

/** What is offered to them, in both languages. */
export type AboutChoice = { code: string; name: string; nameEn: string };
export type AboutChoices = {
  territories: AboutChoice[];
  ageBands: AboutChoice[];
  interestGroups: AboutChoice[];
};
