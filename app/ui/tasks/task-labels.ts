import type { Translate } from "#app/domain/text/language.ts";

/** How the fields of a task that must be filled in are called, where a problem with one is told. */
export const taskLabels = (t: Translate) => ({
  title: t("tasks.office.title"),
  class: t("tasks.class-label"),
  theme: t("tasks.head.theme"),
  rung: t("tasks.rung-label"),
  leadUnitId: t("tasks.head.lead"),
  startOn: t("tasks.office.start"),
  dueOn: t("tasks.head.due"),
  measure: t("tasks.office.measure"),
  target: t("tasks.office.target"),
  measureUnit: t("tasks.office.unit"),
  placeLabel: t("tasks.place"),
});
