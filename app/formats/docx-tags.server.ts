import InspectModule from "docxtemplater/js/inspect-module.js";
import type { AskedTags } from "#app/domain/consultations/reports/templates/placeholders.ts";

/** Looks over the shoulder of the library that fills templates: which tags a template has. */
export function tagInspector() {
  const module = new InspectModule();
  return {
    module,
    asked: () => tagsOf(module.getAllStructuredTags()),
    /** Tags that are neither a value nor a list, such as raw XML. */
    odd: () =>
      module
        .getAllStructuredTags()
        .flatMap((part) => (part.module === undefined || part.module === "loop" ? [] : [String(part.value)])),
  };
}
export type Inspecting = ReturnType<typeof tagInspector>["module"];

/** Tags by their names, each with those within it; by one that comes twice everything that stands within either. */
function tagsOf(parts: readonly Asking[]): AskedTags {
  const tags = new Map<string, AskedTags>();
  for (const { value, subparsed } of parts)
    tags.set(value, { ...tags.get(value), ...tagsOf(subparsed ?? []) });
  return Object.fromEntries(tags);
}
type Asking = { value: string; subparsed?: Asking[] };
