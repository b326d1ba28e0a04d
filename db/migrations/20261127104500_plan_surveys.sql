CREATE TABLE plan_surveys (
  id text NOT NULL PRIMARY KEY,
  number text NOT NULL UNIQUE,
  plan_id text NOT NULL,
  opens_on text NOT NULL,
  closes_on text NOT NULL,
  results_at_close integer NOT NULL,
  sampling text,
  made_by text NOT NULL,
  made_at text NOT NULL,
  FOREIGN KEY (plan_id) REFERENCES plans(id)
) STRICT;
CREATE INDEX plan_surveys_closes ON plan_surveys (closes_on);

CREATE TABLE survey_answers (
  id text NOT NULL PRIMARY KEY,
  survey_id text NOT NULL,
  person_id text,
  device text,
  knows integer NOT NULL CHECK (knows BETWEEN 1 AND 5),
  accepts integer NOT NULL CHECK (accepts BETWEEN 1 AND 5),
  words text,
  at text NOT NULL,
  UNIQUE (survey_id,person_id),
  UNIQUE (survey_id,device),
  FOREIGN KEY (survey_id) REFERENCES plan_surveys(id)
) STRICT;
CREATE INDEX survey_answers_person ON survey_answers (person_id);
