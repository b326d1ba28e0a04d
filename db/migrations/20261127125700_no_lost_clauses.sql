-- Clauses that a version has no more are read from the versions themselves (`gone-clauses.server.ts`).
DROP TABLE plan_lost_clauses;
