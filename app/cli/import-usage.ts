export const importNeedsUsage = `wenji import needs FILE --from boston311|messages|open311|csv [--territories FILE.geojson]
                   [--refusals FILE.csv] [--dry-run] [--json]

Takes needs over from another system. FILE may be packed with gzip. It is read in pieces and written in batches of 500
rows: an import that was broken off goes on where it stopped when the same command is given again, and a second run over
the same file adds nothing. A changed row (same id) updates its need. Nobody is notified of history.

  --from         boston311  the 311 table of Boston (CSV)
                 open311    Open311 GeoReport v2 service requests (NDJSON, or one JSON array)
                 messages   messages to a city's leaders, with replies or labels where there are any (CSV)
                 csv        the portal's exchange table, below
  --territories  polygons (GeoJSON, WGS 84) with a name, taken over as territories before the needs; without it the
                 territories that stand already
  --refusals     where the refused rows go, with line and reason; they are shown on the error stream in any case
  --dry-run      counts the same and writes nothing
  --json         the last line is {"imported","updated","unchanged","refused","rows"}

Times without an offset are read in the site's time zone (WENJI_TIME_ZONE). What a source calls its kinds, categories and
departments is crossed over by content/rules/crosswalk-<source>.json.

The exchange table: UTF-8, comma-separated, the first line names the columns, in any order. Needed are submitted_at and
words; a missing column or an empty cell takes its default.
  id            the source's id; default: fingerprint and occurrence of the text
  submitted_at  2026-03-02, 2026-03-02 09:30:00 or ISO 8601 with an offset
  words         what was said, at most 10,000 signs; formulas stay text
  title         default: the first line of the words
  kind          enquiry, help, complaint, report, suggestion; default: suggestion
  category      an id or first-level name of the taxonomy; default: by words, else public-facilities
  lon, lat      degrees in WGS 84; default: no place
  place         the place in words
  territory     id or name of a territory; default: by lon and lat, else outside
  unit          id or name of a unit, made when there is none; default: by the routing rules, else the coordinating office
  author        shown masked; default: nobody
  state         submitted, assigned, in-progress, answered, closed; default: answered with an answer, else assigned
  due_on        default: by the rule in force on the day it was submitted
  answer, answered_at, result
                the office's answer, when, and how (adopted, partly-adopted, not-adopted, explained, out-of-remit)
  visibility    public, anonymous, office-only; default: public
`;
