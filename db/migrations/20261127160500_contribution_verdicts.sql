-- Whether a result answers those who spoke, and the tasks that came of what they said; letters that follow another one are counted too.
CREATE TABLE contribution_verdicts (
  contribution_id text NOT NULL REFERENCES contributions(id),
  about text NOT NULL,
  consultation_id text NOT NULL REFERENCES consultations(id),
  person_id text REFERENCES people(id),
  grade text NOT NULL,
  words text NOT NULL,
  at text NOT NULL,
  PRIMARY KEY (contribution_id, about)
) STRICT, WITHOUT ROWID;
CREATE INDEX contribution_verdicts_grade ON contribution_verdicts (consultation_id, grade, at);
CREATE INDEX contribution_verdicts_person ON contribution_verdicts (person_id) WHERE person_id IS NOT NULL;
CREATE TABLE passage_tasks (
  passage_id text NOT NULL REFERENCES passages(id),
  task_id text NOT NULL REFERENCES tasks(id),
  PRIMARY KEY (passage_id, task_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX passage_tasks_task ON passage_tasks (task_id);
CREATE TRIGGER passages_leave_tasks BEFORE DELETE ON passages BEGIN DELETE FROM passage_tasks WHERE passage_id = OLD.id; END;
CREATE TRIGGER verdicts_tallied AFTER INSERT ON contribution_verdicts BEGIN INSERT INTO consultation_tallies (consultation_id, tally, part, adoption, many) VALUES (NEW.consultation_id, 'verdict', NEW.about || '/' || NEW.grade, '', 1) ON CONFLICT (consultation_id, tally, part, adoption) DO UPDATE SET many = many + excluded.many; UPDATE consultation_results SET revision = revision + 1 WHERE consultation_id = NEW.consultation_id; END;
CREATE TRIGGER passage_tasks_change_result AFTER INSERT ON passage_tasks BEGIN UPDATE consultation_results SET revision = revision + 1 WHERE consultation_id = (SELECT consultation_id FROM passages WHERE id = NEW.passage_id); END;
CREATE TRIGGER followers_tallied_new AFTER INSERT ON contributions WHEN NEW.withdrawn_at IS NULL AND NEW.mass_id IS NOT NULL AND NEW.mass_id <> NEW.id BEGIN INSERT INTO consultation_tallies (consultation_id, tally, part, adoption, many) VALUES (NEW.consultation_id, 'follower', '', '', 1) ON CONFLICT (consultation_id, tally, part, adoption) DO UPDATE SET many = many + excluded.many; END;
CREATE TRIGGER followers_tallied_gone AFTER DELETE ON contributions WHEN OLD.withdrawn_at IS NULL AND OLD.mass_id IS NOT NULL AND OLD.mass_id <> OLD.id BEGIN INSERT INTO consultation_tallies (consultation_id, tally, part, adoption, many) VALUES (OLD.consultation_id, 'follower', '', '', -1) ON CONFLICT (consultation_id, tally, part, adoption) DO UPDATE SET many = many + excluded.many; END;
CREATE TRIGGER followers_tallied_before AFTER UPDATE OF consultation_id, mass_id, withdrawn_at ON contributions WHEN OLD.withdrawn_at IS NULL AND OLD.mass_id IS NOT NULL AND OLD.mass_id <> OLD.id BEGIN INSERT INTO consultation_tallies (consultation_id, tally, part, adoption, many) VALUES (OLD.consultation_id, 'follower', '', '', -1) ON CONFLICT (consultation_id, tally, part, adoption) DO UPDATE SET many = many + excluded.many; END;
CREATE TRIGGER followers_tallied_after AFTER UPDATE OF consultation_id, mass_id, withdrawn_at ON contributions WHEN NEW.withdrawn_at IS NULL AND NEW.mass_id IS NOT NULL AND NEW.mass_id <> NEW.id BEGIN INSERT INTO consultation_tallies (consultation_id, tally, part, adoption, many) VALUES (NEW.consultation_id, 'follower', '', '', 1) ON CONFLICT (consultation_id, tally, part, adoption) DO UPDATE SET many = many + excluded.many; END;
INSERT INTO consultation_tallies (consultation_id, tally, part, adoption, many)
  SELECT consultation_id, 'follower', '', '', count(*) FROM contributions WHERE withdrawn_at IS NULL AND mass_id IS NOT NULL AND mass_id <> id GROUP BY consultation_id;
