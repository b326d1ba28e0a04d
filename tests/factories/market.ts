import type { Decision } from "#app/domain/decision.ts";
import { keepDocument } from "#app/domain/files/keep-document.server.ts";
import { addQualification } from "#app/domain/market/add-qualification.server.ts";
import { beginRegistration } from "#app/domain/market/begin-registration.server.ts";
import { declareInterests } from "#app/domain/market/declare-interests.server.ts";
import { giveProof } from "#app/domain/market/give-proof.server.ts";
import { handIn } from "#app/domain/market/hand-in.server.ts";
import { checkSignOf } from "#app/domain/market/uscc.ts";
import { verifyEntity } from "#app/domain/market/verify-entity.server.ts";
import type { Person } from "#app/domain/people/actor.ts";
import type { TestPortal } from "#tests/setup/test-portal.ts";
import { aPdf } from "./documents.ts";

let made = 0;

/** A code that passes every check and belongs to nobody. */
export function aUscc(): string {
  made += 1;
  const body = `91340100XNX${String(made).padStart(6, "0")}`;
  return body + checkSignOf(body);
}

type Given = { uscc?: string; name?: string; interests?: string[] };

export async function aDocument(portal: TestPortal, words?: string) {
  return must(await keepDocument(portal, aPdf(words))).document;
}

/** A registration with everything that an officer asks for, not handed in yet. */
export async function aWholeDraft(portal: TestPortal, person: Person, given: Given = {}): Promise<string> {
  const uscc = given.uscc ?? aUscc();
  const { entityId } = must(
    await beginRegistration(portal, person, {
      ...{ uscc, name: given.name ?? "临溪青禾营造有限公司", legalRepresentative: "秦望舒" },
      fields: ["micro-renewal"],
    }),
  );
  const document = await aDocument(portal);
  must(await giveProof(portal, person, { entityId, name: "沈知行", document }));
  const licence = {
    kind: "business-licence",
    title: "营业执照",
    number: uscc,
    issuer: "区市场监管局",
  } as const;
  const open = { validUntil: null, documentPublic: false };
  must(await addQualification(portal, person, { entityId, ...licence, ...open, document }));
  const interests = given.interests ?? ["承接文昌路微更新设计"];
  must(await declareInterests(portal, person, { entityId, interests, none: interests.length === 0 }));
  return entityId;
}

/** An entity whose application waits. */
export async function anApplication(portal: TestPortal, person: Person, given: Given = {}): Promise<string> {
  const entityId = await aWholeDraft(portal, person, given);
  must(await handIn(portal, person, { entityId, move: "apply" }));
  return entityId;
}

/** An entity that was verified until that day. */
export async function aVerifiedEntity(
  portal: TestPortal,
  people: { clerk: Person; coordinator: Person },
  { until = "2027-03-01", ...given }: Given & { until?: string } = {},
): Promise<string> {
  const entityId = await anApplication(portal, people.clerk, given);
  must(await verifyEntity(portal, people.coordinator, { entityId, until, move: "verify" }));
  return entityId;
}

export function must<Value extends object>(decision: Decision<Value, string>): { ok: true } & Value {
  if (!decision.ok) throw new Error(`refused: ${decision.reason}`);
  return decision;
}
