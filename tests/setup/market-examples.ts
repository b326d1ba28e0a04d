type Row = { reader?: string; path?: string; ask?: string };

/** A market entity in that state, opened by its representative; the demo's people are called as they sign in. */
const ownEntity = (state: string): Row => ({
  ask: `SELECT entity_id AS id, person_id || '@linxi.example' AS reader FROM market_representatives
        JOIN market_entities e ON e.id = entity_id WHERE e.state = '${state}'`,
});
const entityIn = (reader: string, state: string): Row => ({
  reader,
  ask: `SELECT id FROM market_entities WHERE state = '${state}'`,
});

/** Pages of market entities. */
export const marketExamples = ({
  coordinator,
  resident,
}: Record<"coordinator" | "resident", string>): Record<string, Row | false> => ({
  "/market-entities": {},
  "/market-entities/:uscc": { ask: "SELECT uscc FROM market_entities WHERE state = 'suspended'" },
  "/needs/:number/support/entity": {
    ask: `SELECT number, person_id || '@linxi.example' AS reader FROM need_entity_supports JOIN needs ON needs.id = need_id`,
  },
  "/account/market-entities": ownEntity("verified"),
  "/account/market-entities/new": { reader: resident },
  "/account/market-entities/join": { reader: resident },
  "/account/market-entities/invitation/:secret": false,
  "/account/market-entities/:id": ownEntity("renewal-due"),
  "/account/market-entities/:id/particulars": ownEntity("verified"),
  "/account/market-entities/:id/proof": ownEntity("verified"),
  "/account/market-entities/:id/qualifications": ownEntity("verified"),
  "/account/market-entities/:id/qualifications/:qualification/removal": {
    ask: `SELECT q.entity_id AS id, q.id AS qualification, r.person_id || '@linxi.example' AS reader
          FROM market_qualifications q JOIN market_entities e ON e.id = q.entity_id AND e.state = 'verified'
          JOIN market_representatives r ON r.entity_id = e.id WHERE q.removed_at IS NULL`,
  },
  "/account/market-entities/:id/interests": ownEntity("verified"),
  "/account/market-entities/:id/representatives": ownEntity("verified"),
  "/account/market-entities/:id/appeal": ownEntity("suspended"),
  "/account/market-entities/:id/withdrawal": ownEntity("verified"),
  "/office/market-entities": { reader: coordinator },
  "/office/market-entities/:id": entityIn(coordinator, "applied"),
  "/office/market-entities/:id/moves/:move": {
    ...entityIn(coordinator, "applied"),
    path: "/office/market-entities/:id/moves/verify",
  },
  "/office/market-entities/:id/appeals/:appeal": {
    reader: coordinator,
    ask: "SELECT entity_id AS id, id AS appeal FROM market_appeals WHERE decided_at IS NULL",
  },
});
