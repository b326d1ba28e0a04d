-- Nothing is looked up by a hash, and each lies anywhere in such an index; the chain is kept by `seq` and proved by `verify-ledger`.
DROP INDEX events_hash_unique;
-- Another begins with the need as well.
DROP INDEX answers_need;
DROP INDEX answers_submission_key_unique;
CREATE UNIQUE INDEX answers_submission ON answers (submission_key) WHERE submission_key IS NOT NULL;
