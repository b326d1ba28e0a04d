import { asc, like } from "drizzle-orm";
import type { Instant } from "#app/domain/calendar/instant.ts";
import type { Deps } from "#app/platform/deps.ts";
import { insertMany } from "#db/insert-many.ts";
import { people } from "#db/schema/people.ts";
import { peopleFor, personId, personOf } from "./town-people.ts";
import type { TownWords } from "./town-words.ts";

/** The neighbours who write, comment and support; those who are missing are brought in. Nobody can sign in as one. */
export async function residentsOf(
  { db }: Pick<Deps, "db">,
  { needs, now, words }: { needs: number; now: Instant; words: TownWords },
): Promise<{ id: string; name: string }[]> {
  const standing = () =>
    db.read
      .select({ id: people.id, name: people.displayName })
      .from(people)
      .where(like(people.id, "town-%"))
      .orderBy(asc(people.id));
  const known = await standing();
  const missing = Array.from({ length: Math.max(0, peopleFor(needs) - known.length) }, (_person, at) => {
    const place = known.length + at;
    const { name, locale } = personOf(words, place);
    return { id: personId(place), displayName: name, locale, joinedAt: now };
  });
  await db.write((tx) => insertMany(tx, people, missing));
  return missing.length > 0 ? await standing() : known;
}
