-- An opinion whose words went with its writer's account is taken back; who sent a form is told by its key no more.
UPDATE plan_opinions SET withdrawn_at = at WHERE publication = 'refused' AND author_id IS NULL AND words = '' AND withdrawn_at IS NULL;
UPDATE plan_opinions SET submission_key = NULL WHERE author_id IS NULL;
