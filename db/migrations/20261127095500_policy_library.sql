CREATE TABLE policy_documents (
  id text NOT NULL PRIMARY KEY,
  title text NOT NULL,
  title_en text NOT NULL,
  kind text NOT NULL CHECK (kind IN ('law','regulation','rule','policy','standard')),
  issuer text NOT NULL,
  issuer_en text NOT NULL,
  number text,
  valid_from text NOT NULL,
  valid_until text,
  source text NOT NULL,
  retired integer NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX policy_documents_title ON policy_documents (title);

CREATE TABLE policy_articles (
  id text NOT NULL PRIMARY KEY,
  document_id text NOT NULL,
  number text NOT NULL,
  summary text NOT NULL,
  summary_en text NOT NULL,
  words text,
  valid_from text,
  valid_until text,
  retired integer NOT NULL DEFAULT 0,
  UNIQUE (document_id,number),
  FOREIGN KEY (document_id) REFERENCES policy_documents(id)
) STRICT;

CREATE TABLE answer_bases (
  answer_id text NOT NULL,
  article_id text NOT NULL,
  cited text NOT NULL,
  PRIMARY KEY (answer_id,article_id),
  FOREIGN KEY (answer_id) REFERENCES answers(id),
  FOREIGN KEY (article_id) REFERENCES policy_articles(id)
) STRICT;
CREATE INDEX answer_bases_article ON answer_bases (article_id);
