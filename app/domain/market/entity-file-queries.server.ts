import { and, asc, count, eq, inArray, ne } from "drizzle-orm";
import type { Deps } from "#app/platform/deps.ts";
import type { Reads } from "#db/client.ts";
import { marketEntities, marketRepresentatives } from "#db/schema/market.ts";
import { people } from "#db/schema/people.ts";
import { civilDateOf } from "../calendar/day-in-zone.ts";
import type { Person } from "../people/actor.ts";
import { applicationFacts } from "./application-facts.server.ts";
import {
  appealRows,
  documentsOf,
  interestsOf,
  movesOf,
  qualificationsOf,
} from "./entity-parts-queries.server.ts";
import { mayDecideAppeal, maySeeDesk, maySeeFile, represents } from "./entity-policy.ts";
import type { AppealView, EntityFile, RepresentativeView } from "./entity-view.ts";
import { type LoadedEntity, loadEntity } from "./load-entity.server.ts";
import { entityKindOf } from "./uscc.ts";
import { whatIsMissing } from "./what-is-missing.ts";

/** Everything on file of an entity for those who may see it; undefined reads as "no such entity". */
export async function entityFile(
  { db, clock, zone }: Pick<Deps, "db" | "clock" | "zone">,
  actor: Person,
  id: string,
): Promise<EntityFile | undefined> {
  const entity = await loadEntity(db.read, id);
  if (!entity || !maySeeFile(actor, entity.facts)) return undefined;
  const { row, facts } = entity;
  const today = civilDateOf(clock.now(), zone);
  const { uscc, name, legalRepresentative, fields, state, proposed, appliedAt, dueOn } = row;
  const own = represents(actor, facts);
  return {
    ...{ id, uscc, name, legalRepresentative, fields, state, proposed, appliedAt, dueOn },
    ...{ verifiedUntil: row.verifiedUntil, noInterests: row.noInterests, isPublic: facts.isPublic },
    kind: entityKindOf(uscc),
    interests: await interestsOf(db.read, id),
    qualifications: await qualificationsOf(db.read, id, today),
    representatives: await representativesOf(db.read, actor, id),
    moves: await movesOf(db.read, id),
    appeals: await appealsOf(db.read, actor, entity),
    missing: own ? whatIsMissing(await applicationFacts(db.read, actor, row), today) : [],
    rivals: maySeeDesk(actor) ? await rivalsOf(db.read, entity) : 0,
  };
}

async function representativesOf(
  reads: Reads,
  actor: Person,
  entityId: string,
): Promise<RepresentativeView[]> {
  const documents = await documentsOf(reads, entityId);
  const rows = await reads
    .select({ row: marketRepresentatives, shown: people.displayName })
    .from(marketRepresentatives)
    .innerJoin(people, eq(people.id, marketRepresentatives.personId))
    .where(
      and(
        eq(marketRepresentatives.entityId, entityId),
        inArray(marketRepresentatives.state, ["asked", "accepted"]),
      ),
    )
    .orderBy(asc(marketRepresentatives.askedAt));
  return rows.flatMap(({ row, shown }) => {
    const { id, name, state, cameBy, askedAt, settledAt, personId } = row;
    if (state !== "asked" && state !== "accepted") return [];
    const since = settledAt ?? askedAt;
    const isReader = personId === actor.id;
    return [{ id, name: name ?? shown, state, cameBy, since, isReader, documents: documents.get(id) ?? [] }];
  });
}

async function appealsOf(reads: Reads, actor: Person, { row, facts }: LoadedEntity): Promise<AppealView[]> {
  const rows = await appealRows(reads, row.id);
  return rows.map(({ appeal, suspendedBy }) => {
    const { id, grounds, madeAt, dueOn, decidedAt, outcome, reason } = appeal;
    const appealed = { suspendedBy, decided: decidedAt !== null, ...facts };
    const mayDecide = mayDecideAppeal(actor, appealed) === true;
    return { id, grounds, madeAt, dueOn, decidedAt, outcome, reason, mayDecide };
  });
}

async function rivalsOf(reads: Reads, { row }: LoadedEntity): Promise<number> {
  const [found] = await reads
    .select({ count: count() })
    .from(marketEntities)
    .where(
      and(
        eq(marketEntities.uscc, row.uscc),
        ne(marketEntities.id, row.id),
        ne(marketEntities.state, "draft"),
        ne(marketEntities.state, "withdrawn"),
      ),
    );
  return found?.count ?? 0;
}
