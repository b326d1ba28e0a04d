CREATE INDEX people_name ON people (display_name, id);
