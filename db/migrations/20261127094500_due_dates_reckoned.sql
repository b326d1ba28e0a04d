-- A step of the thread that says from which day a due date moved, and by the calendar of which year.
ALTER TABLE need_moves_made ADD COLUMN due_was text;
ALTER TABLE need_moves_made ADD COLUMN calendar_year text;
