/** One event as a calendar knows it; moments are ISO instants in UTC. */
export type CalendarEntry = {
  uid: string;
  /** When the event was first written down, not when it is read: the same file for everybody until something changes. */
  madeAt: string;
  startsAt: string;
  endsAt: string;
  summary: string;
  description: string;
  location: string;
  /** Longitude and latitude. */
  at?: readonly [number, number] | undefined;
  url: string;
  cancelled: boolean;
  /** Grows with each change, so that calendars replace what they hold. */
  sequence: number;
};

/** Whole days, the last one not counted (3.6.1); civil dates. */
export type CalendarSpan = Pick<
  CalendarEntry,
  "uid" | "madeAt" | "sequence" | "summary" | "description" | "url"
> & {
  from: string;
  until: string;
};

/** A calendar file of RFC 5545 with one event. */
export const icalendarOf = (entry: CalendarEntry): string => fileOf("Outreach", eventLines(entry));

/** A calendar of whole days. */
export const spansCalendar = (spans: readonly CalendarSpan[]): string =>
  fileOf("Notices", spans.flatMap(spanLines));

function fileOf(name: string, entries: readonly string[]): string {
  const head = ["BEGIN:VCALENDAR", "VERSION:2.0", `PRODID:-//Wenji//${name}//EN`, "METHOD:PUBLISH"];
  return [...head, ...entries, "END:VCALENDAR"].map((line) => `${folded(line)}\r\n`).join("");
}

const spanLines = ({ uid, madeAt, sequence, from, until, summary, description, url }: CalendarSpan) => [
  "BEGIN:VEVENT",
  `UID:${text(uid)}`,
  `DTSTAMP:${moment(madeAt)}`,
  `DTSTART;VALUE=DATE:${from.replaceAll("-", "")}`,
  `DTEND;VALUE=DATE:${until.replaceAll("-", "")}`,
  `SEQUENCE:${sequence}`,
  `SUMMARY:${text(summary)}`,
  `DESCRIPTION:${text(description)}`,
  `URL:${url}`,
  "END:VEVENT",
];

const eventLines = (entry: CalendarEntry) => [
  "BEGIN:VEVENT",
  `UID:${text(entry.uid)}`,
  `DTSTAMP:${moment(entry.madeAt)}`,
  `DTSTART:${moment(entry.startsAt)}`,
  `DTEND:${moment(entry.endsAt)}`,
  `SEQUENCE:${entry.sequence}`,
  `STATUS:${entry.cancelled ? "CANCELLED" : "CONFIRMED"}`,
  `SUMMARY:${text(entry.summary)}`,
  `DESCRIPTION:${text(entry.description)}`,
  `LOCATION:${text(entry.location)}`,
  ...(entry.at ? [`GEO:${entry.at[1]};${entry.at[0]}`] : []),
  `URL:${entry.url}`,
  "END:VEVENT",
];

/** 20261128T013000Z */
const moment = (at: string) => `${at.slice(0, 19).replace(/[-:]/g, "")}Z`;

/** TEXT of 3.3.11: backslash, semicolon, comma and line breaks are escaped; other control signs have no place in it. */
const text = (words: string) =>
  words
    .replace(/\r\n?/g, "\n")
    .replace(/[\\;,]/g, (sign) => `\\${sign}`)
    .replace(/\n/g, "\\n")
    .replace(/\p{Cc}/gu, "");

const mostOctets = 75;

/** Lines of 75 octets at most, going on after a break and a space (3.1); no sign is cut in two. */
function folded(line: string): string {
  const encoder = new TextEncoder();
  let [out, octets] = ["", 0];
  for (const sign of line) {
    const size = encoder.encode(sign).length;
    if (octets + size > mostOctets) {
      out += "\r\n ";
      octets = 1;
    }
    out += sign;
    octets += size;
  }
  return out;
}
