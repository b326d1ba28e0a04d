import type { LedgerRow } from "../audit/ledger.ts";
import { isEventType } from "../event-groups.ts";
import type { SubjectKind } from "../events.ts";
import { sightOf } from "../needs/need-policy.ts";
import { type Actor, hasRole } from "../people/actor.ts";
import {
  type AuditLine,
  type AuditNames,
  markOf,
  type ShownActor,
  type ShownSubject,
  shownParticulars,
} from "./audit-line.ts";
import { mayKnowActor, mayKnowSubject } from "./audit-policy.ts";

/** A row of the ledger as this reader may know it; a row of a type that this code does not know is left out. */
export function showAuditLine(
  { reader, zone }: { reader: Actor; zone: string },
  row: LedgerRow,
  names: AuditNames,
): AuditLine | undefined {
  if (!isEventType(row.type)) return undefined;
  const { seq, at, type, actorRole } = row;
  const need = row.subjectKind === "need" ? names.needs.get(row.subjectId)?.facts : undefined;
  const open = mayKnowSubject(reader, { need });
  const actor: ShownActor = mayKnowActor({ need }, row) ? shownActor(row.actor, names) : { kind: "withheld" };
  const subject = open
    ? shownSubject(reader, row, names)
    : { kind: "need" as const, withheld: true as const };
  const particulars = open ? shownParticulars(JSON.parse(row.particulars), zone) : "";
  return { seq, at, type, actorRole, actor, subject, particulars };
}

function shownActor(actor: string, { staff }: AuditNames): ShownActor {
  const [kind, ...rest] = actor.split(":");
  const id = rest.join(":");
  if (kind === "system") return { kind: "system", job: id };
  if (kind !== "person") return { kind: "nobody" };
  const name = staff.get(id);
  return name ? { kind: "staff", name, id } : { kind: "resident", mark: markOf(id), id };
}

const asKind = (kind: string): SubjectKind => kind as SubjectKind;

function shownSubject(reader: Actor, { subjectKind, subjectId }: LedgerRow, names: AuditNames): ShownSubject {
  const kind = asKind(subjectKind);
  const need = names.needs.get(subjectId);
  if (kind === "need" && need) {
    const whole = sightOf(reader, need.facts) === "whole";
    return { kind, label: need.number, href: `${whole ? "/office" : ""}/needs/${need.number}` };
  }
  const summary = names.summaries.get(subjectId);
  if (kind === "summary" && summary) {
    const { number, isPublic } = summary;
    if (isPublic) return { kind, label: number, href: `/summaries/${number}` };
    const inOffice = hasRole(reader, "inspector", "coordinator");
    return inOffice ? { kind, label: number, href: `/office/summaries/${number}` } : { kind, label: number };
  }
  const task = kind === "task" ? names.tasks.get(subjectId) : undefined;
  if (task) return { kind, label: task, href: `/tasks/${task}` };
  const entity = kind === "market-entity" ? names.entities.get(subjectId) : undefined;
  // Drafts and applications are for those who see them on the register's own desk.
  if (entity && hasRole(reader, "inspector", "coordinator"))
    return { kind, label: entity, href: `/office/market-entities/${subjectId}` };
  if (kind === "person") return { kind, label: names.staff.get(subjectId) ?? markOf(subjectId) };
  return { kind, label: subjectId };
}
