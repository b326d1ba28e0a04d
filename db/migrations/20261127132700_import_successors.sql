-- Which clause follows one of the version before, where a person said so: its anchor and the number of the clause to come.
ALTER TABLE plan_imports ADD COLUMN successors text NOT NULL DEFAULT '{}';
