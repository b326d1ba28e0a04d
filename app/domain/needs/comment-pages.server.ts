import { type SQL, sql } from "drizzle-orm";
import type { Reads } from "#db/client.ts";
import type { ListedComments } from "./need-comment.ts";

/** Whose comments of which need: published ones, and those of a reader that still wait or were refused. */
type Shown = { needId: string; readerId: string | undefined };
/** Where a page begins: with a comment, or so that it holds one; with neither at the first. */
export type CommentsAsked = { from?: string | undefined; holding?: string | undefined };
type CommentPage = Omit<ListedComments, "comments"> & { ids: string[] };

const commentsAPage = 30;

/** A page of a need's comments, found by where it begins: the last of thousands costs what the first does. */
export async function commentPage(reads: Reads, shown: Shown, asked: CommentsAsked): Promise<CommentPage> {
  const from = await beginning(reads, shown, asked);
  const found = await idsFrom(reads, shown, { size: commentsAPage + 1, ...(from && { since: from }) });
  const next = found[commentsAPage];
  const ids = found.slice(0, commentsAPage);
  if (!from && next === undefined) return { ids };
  const before = from ? await idsFrom(reads, shown, { size: commentsAPage, until: from }) : [];
  const last =
    next === undefined ? [] : await idsFrom(reads, shown, { size: commentsAPage, backwards: true });
  const latest = last.at(-1);
  return {
    ids,
    earlier: before.length > 0 ? { from: before[commentsAPage - 1] ?? null } : undefined,
    later: next === undefined ? undefined : { from: next },
    latest: latest === undefined ? undefined : { from: latest },
  };
}

/** A comment's place in the order of all: of the same moment as they came in, which their ids don't tell. */
type Place = { at: string; place: number };

async function beginning(
  reads: Reads,
  shown: Shown,
  { from, holding }: CommentsAsked,
): Promise<Place | undefined> {
  const place = await placeOf(reads, shown, holding ?? from);
  if (!place || holding === undefined) return place;
  const before = await idsFrom(reads, shown, { size: commentsAPage - 1, until: place });
  return before.length < commentsAPage - 1 ? undefined : await placeOf(reads, shown, before.at(-1));
}

async function placeOf(reads: Reads, { needId }: Shown, id: string | undefined): Promise<Place | undefined> {
  if (id === undefined) return undefined;
  const [row] = await reads.all<Place>(
    sql`SELECT at, rowid AS place FROM need_comments WHERE id = ${id} AND need_id = ${needId}`,
  );
  return row;
}

type Stretch = { size: number; since?: Place; until?: Place; backwards?: boolean };

/** Ids from a place on, oldest first, or those before one (or all), newest first. */
async function idsFrom(
  reads: Reads,
  { needId, readerId }: Shown,
  { size, since, until, backwards }: Stretch,
): Promise<string[]> {
  const within = since
    ? sql`AND (at, rowid) >= (${since.at}, ${since.place})`
    : until
      ? sql`AND (at, rowid) < (${until.at}, ${until.place})`
      : sql``;
  const order = sql.raw(until || backwards ? "DESC" : "ASC");
  const stretch = (which: SQL) =>
    sql`SELECT * FROM (SELECT id, at, rowid AS place FROM need_comments WHERE ${which} ${within} ORDER BY at ${order}, rowid ${order} LIMIT ${size})`;
  const published = stretch(sql`need_id = ${needId} AND publication = 'published'`);
  if (readerId === undefined) return (await reads.all<{ id: string }>(published)).map(({ id }) => id);
  const own = stretch(sql`author_id = ${readerId} AND need_id = ${needId} AND publication <> 'published'`);
  const rows = await reads.all<{ id: string }>(
    sql`SELECT id FROM (${published} UNION ALL ${own}) ORDER BY at ${order}, place ${order} LIMIT ${size}`,
  );
  return rows.map(({ id }) => id);
}
