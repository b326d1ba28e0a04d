import type { ConsultationFile } from "#app/domain/consultations/consultation-view.ts";
import type { FilterField } from "#app/domain/consultations/workbench/workbench-filter.ts";
import type { StepCounts, WorkbenchLine } from "#app/domain/consultations/workbench/workbench-view.ts";
import type { Choice } from "#app/ui/primitives/field.tsx";
import type { DueMark } from "./passage-clock.ts";

export type FilterValues = Partial<Record<FilterField, string>>;
export type WorkbenchRow = WorkbenchLine & { due: DueMark | null };

export type WorkbenchView = {
  file: Pick<ConsultationFile, "number" | "title">;
  filter: FilterValues;
  counts: StepCounts;
  rows: WorkbenchRow[];
  next: string | null;
  /** How many passages have each topic, subject and unit, for who sees them all. */
  many: Record<"topic" | "subject" | "unit", Record<string, number> | null>;
  topics: string[];
  subjects: Choice[];
  units: Choice[];
  mayAct: boolean;
  mayRun: boolean;
  done: { act: string; count: number } | null;
};
