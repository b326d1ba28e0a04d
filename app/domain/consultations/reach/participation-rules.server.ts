import { readFile } from "node:fs/promises";
import { type ParticipationRules, participationRules } from "./participation-rules.ts";

let known: Promise<ParticipationRules> | undefined;

/** The rules of flags, warnings and acts. Read once a process. */
export function loadParticipationRules(): Promise<ParticipationRules> {
  known ??= readFile("content/rules/participation.json", "utf8").then((text) =>
    participationRules.parse(JSON.parse(text)),
  );
  return known;
}
