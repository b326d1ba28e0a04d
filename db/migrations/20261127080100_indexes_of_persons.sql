-- What erasure and the copy of one's data look up by person.
CREATE INDEX content_reports_reporter ON content_reports (reporter_id) WHERE reporter_id IS NOT NULL;
CREATE INDEX need_comments_author ON need_comments (author_id);
CREATE INDEX need_moves_made_by ON need_moves_made (by_id) WHERE by_id IS NOT NULL;
