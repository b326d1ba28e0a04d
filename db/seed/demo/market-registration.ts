import { addDays } from "#app/domain/calendar/civil-date.ts";
import { keepDocument } from "#app/domain/files/keep-document.server.ts";
import { addQualification } from "#app/domain/market/add-qualification.server.ts";
import { beginRegistration } from "#app/domain/market/begin-registration.server.ts";
import { declareInterests } from "#app/domain/market/declare-interests.server.ts";
import { giveProof } from "#app/domain/market/give-proof.server.ts";
import { handIn } from "#app/domain/market/hand-in.server.ts";
import { checkSignOf } from "#app/domain/market/uscc.ts";
import { drawnLetter } from "./letter.ts";
import type { DemoEntity } from "./market-content.ts";
import { must, type Stage } from "./stage.ts";

/** The clerk fills in every step and hands it in. */
export async function handInEntity({ deps, cast, almanac, entities }: Stage, entity: DemoEntity) {
  const { key, body, name, legalRepresentative, fields, clerkName, interests, extra } = entity;
  const clerk = cast.of(entity.clerk);
  const uscc = body + checkSignOf(body);
  const begun = must(await beginRegistration(deps, clerk, { uscc, name, legalRepresentative, fields }));
  const { entityId } = begun;
  const document = must(await keepDocument(deps, drawnLetter(`Document of ${uscc}`))).document;
  const proof = { document, documentPublic: false };
  must(await giveProof(deps, clerk, { entityId, name: clerkName, document }));
  const licence = {
    kind: "business-licence",
    title: "营业执照",
    number: uscc,
    issuer: "区市场监督管理局",
  } as const;
  must(await addQualification(deps, clerk, { entityId, ...licence, validUntil: null, ...proof }));
  if (extra) {
    const { validInDays, ...shown } = extra;
    const validUntil = addDays(almanac.today, validInDays);
    must(
      await addQualification(deps, clerk, { entityId, ...shown, validUntil, ...proof, documentPublic: true }),
    );
  }
  must(await declareInterests(deps, clerk, { entityId, interests, none: interests.length === 0 }));
  must(await handIn(deps, clerk, { entityId, move: "apply" }));
  entities.set(key, entityId);
}
