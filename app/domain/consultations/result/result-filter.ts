import { type OpinionAdoption, opinionAdoptions } from "../../notices/opinion-terms.ts";

/** What a reader narrows a result by, and from where on they read; all of it stands in the address. */
export type ResultFilter = {
  adoption?: OpinionAdoption;
  topic?: string;
  /** As `subject-ref.ts` names it. */
  about?: string;
  unit?: string;
  /** Number of a task that it went into. */
  task?: string;
  /** Rows after, or before, this 序号. */
  after?: number;
  before?: number;
};
const narrowing = ["adoption", "topic", "about", "unit", "task"] as const;

export function resultFilter(asked: URLSearchParams): ResultFilter {
  const text = (name: string) => asked.get(name)?.slice(0, 200) || undefined;
  const place = (name: string) => {
    const given = asked.get(name) ?? "";
    return /^\d{1,9}$/.test(given) ? Number(given) : undefined;
  };
  const adoption = opinionAdoptions.find((each) => each === asked.get("adoption"));
  return kept({
    ...{ adoption, topic: text("topic"), about: text("about"), unit: text("unit"), task: text("task") },
    ...{ after: place("after"), before: place("after") === undefined ? place("before") : undefined },
  });
}

type Given = { [Name in keyof ResultFilter]: ResultFilter[Name] | undefined };
const kept = ({ adoption, topic, about, unit, task, after, before }: Given): ResultFilter => ({
  ...(adoption && { adoption }),
  ...(topic && { topic }),
  ...(about && { about }),
  ...(unit && { unit }),
  ...(task && { task }),
  ...(after !== undefined && { after }),
  ...(before !== undefined && { before }),
});

export const isNarrowed = (filter: ResultFilter) => narrowing.some((name) => filter[name] !== undefined);
/** The first page of the whole result: it alone has the charts. */
export const isWhole = (filter: ResultFilter) => Object.keys(filter).length === 0;

export function resultPath(number: string, filter: ResultFilter = {}): string {
  const asked = new URLSearchParams(
    Object.entries(filter).map(([name, value]): [string, string] => [name, String(value)]),
  );
  const page = `/consultations/${number}/result`;
  return asked.size === 0 ? page : `${page}?${asked}#table`;
}

/** The same narrowing from another place on. */
export const fromPlace = ({ after: _, before: __, ...rest }: ResultFilter, place: ResultFilter) => ({
  ...rest,
  ...place,
});

/** Where the office opens a task from what is shown, as far as it was taken up. */
export function taskPath(number: string, { topic, about, unit }: ResultFilter): string {
  const asked = new URLSearchParams({
    ...(topic && { topic }),
    ...(about && { about }),
    ...(unit && { unit }),
  });
  return `/office/consultations/${number}/task${asked.size > 0 ? `?${asked}` : ""}`;
}
