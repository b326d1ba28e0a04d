import { z } from "zod";
import { type CivilDate, isCivilDate } from "../../calendar/civil-date.ts";
import { optionalText, plainLine } from "../../text/plain-text.ts";
import type { ParticipationTerm, TermList } from "./participation-term.ts";

/** Code of an age band or a group → how many people. */
export type PopulationParts = Readonly<Record<string, number>>;

export type ReferencePopulation = {
  territoryId: string;
  total: number;
  parts: PopulationParts;
  source: string;
  countedOn: CivilDate;
  validFrom: CivilDate;
  validUntil: CivilDate | null;
};

/** A territory with what is known of it on a day. */
export type TerritoryPopulation = {
  territoryId: string;
  name: string;
  nameEn: string;
  population: ReferencePopulation | null;
};

const day = z.string("field-needed").trim().refine(isCivilDate, "day-not-understood");
const people = z
  .string("field-needed")
  .trim()
  .regex(/^\d{1,9}$/, "people-not-whole")
  .transform(Number);
const known = z
  .string()
  .trim()
  .regex(/^\d{0,9}$/, "people-not-whole")
  .optional()
  .transform((text) => (text ? Number(text) : undefined));

/** What is typed for one territory, or stands in one row of a file; a part that is not known stays empty. */
export function populationForm(terms: readonly ParticipationTerm[]) {
  return z
    .object({
      ...{ total: people, source: plainLine(200), countedOn: day, validFrom: day },
      validUntil: optionalText(10).refine((text) => !text || isCivilDate(text), "day-not-understood"),
      ...Object.fromEntries(terms.map(({ code }) => [code, known])),
    })
    .transform(({ total, source, countedOn, validFrom, validUntil, ...typed }) => ({
      ...{ total, source, countedOn, validFrom, validUntil: validUntil || null },
      parts: partsIn(terms, typed),
    }))
    .superRefine((given, context) => {
      for (const [path, message] of faultsOf(given, terms))
        context.addIssue({ code: "custom", path: [path], message });
    });
}

function partsIn(terms: readonly ParticipationTerm[], typed: Record<string, unknown>): PopulationParts {
  const found = new Map<string, number>();
  for (const { code } of terms) {
    const many = typed[code];
    if (typeof many === "number") found.set(code, many);
  }
  return Object.fromEntries(found);
}

/** What figures can't be: parts of one list that are more than the whole, or days the wrong way round. */
function faultsOf(
  { total, parts, countedOn, validFrom, validUntil }: Omit<ReferencePopulation, "territoryId" | "source">,
  terms: readonly ParticipationTerm[],
): [string, string][] {
  const first = (wanted: TermList) => terms.find(({ list }) => list === wanted)?.code ?? "total";
  return [
    ...(total === 0 ? [["total", "people-not-whole"] satisfies [string, string]] : []),
    ...(["age-band", "interest-group"] as const).flatMap((list): [string, string][] =>
      sumOf(parts, terms, list) > total ? [[first(list), "parts-above-total"]] : [],
    ),
    ...(countedOn > validFrom ? [["countedOn", "counted-after-valid"] satisfies [string, string]] : []),
    ...(validUntil && validUntil < validFrom
      ? [["validUntil", "ends-before-it-begins"] satisfies [string, string]]
      : []),
  ];
}

const sumOf = (parts: PopulationParts, terms: readonly ParticipationTerm[], wanted: TermList) =>
  terms.reduce((sum, { code, list }) => sum + (list === wanted ? (parts[code] ?? 0) : 0), 0);
