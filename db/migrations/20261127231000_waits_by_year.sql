-- Waits are summed by the year too: the page of rates read as many sums as there are months and tenths of hours, which a larger town has
-- more of. The years are kept from the months, so that they count whatever those count.
INSERT INTO rate_waits (span, period, tenths, many) SELECT 'year', substr(period, 1, 4), tenths, sum(many) FROM rate_waits WHERE span = 'month' GROUP BY substr(period, 1, 4), tenths;
CREATE TRIGGER rate_waits_year_new AFTER INSERT ON rate_waits WHEN NEW.span = 'month' BEGIN INSERT INTO rate_waits (span, period, tenths, many) VALUES ('year', substr(NEW.period, 1, 4), NEW.tenths, NEW.many) ON CONFLICT (span, period, tenths) DO UPDATE SET many = many + excluded.many; END;
CREATE TRIGGER rate_waits_year_changed AFTER UPDATE OF many ON rate_waits WHEN NEW.span = 'month' BEGIN UPDATE rate_waits SET many = many + NEW.many - OLD.many WHERE span = 'year' AND period = substr(NEW.period, 1, 4) AND tenths = NEW.tenths; END;
CREATE TRIGGER rate_waits_year_gone AFTER DELETE ON rate_waits WHEN OLD.span = 'month' BEGIN UPDATE rate_waits SET many = many - OLD.many WHERE span = 'year' AND period = substr(OLD.period, 1, 4) AND tenths = OLD.tenths; END;
