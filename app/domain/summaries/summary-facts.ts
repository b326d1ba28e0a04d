/** What counting needs to know of a need; `author` is one text per person, `need:<id>` when nobody can be told apart. */
export type NeedInSummary = {
  id: string;
  isPublic: boolean;
  /** False for a need published without name and place. */
  showsPlace: boolean;
  /** Merged into a need of the summary: its people count, it does not count as a need of its own. */
  mergedIn: boolean;
  /** Null for what was written in an entity's name: that is no resident. */
  author: string | null;
  /** Market entities that wrote or support it. */
  entities: readonly string[];
  supporters: readonly string[];
  territoryId: string | null;
  submittedAt: string;
};

export type Tally = {
  /** Residents. */
  people: number;
  /** Market entities, never among the people. */
  entities: number;
  needs: number;
  territoryIds: string[];
  since: string | null;
};
export type SummaryFacts = {
  /** What anybody may know. */
  public: Tally;
  /** What the office knows, hidden needs included. */
  whole: Tally;
  /** Whether "and some that are not public" may be said: only from five hidden needs on. */
  someNotPublic: boolean;
};

/** Counts below this are not told (domain.md 4, 12). */
const smallestTold = 5;

/** By how many, where and since when: people are counted once, however many needs they wrote or supported. */
export function summaryFacts(needs: readonly NeedInSummary[]): SummaryFacts {
  const open = needs.filter(({ isPublic }) => isPublic);
  const hidden = needs.filter(({ isPublic, mergedIn }) => !isPublic && !mergedIn).length;
  return {
    public: tally(open, ({ showsPlace }) => showsPlace),
    whole: tally(needs, () => true),
    someNotPublic: hidden >= smallestTold,
  };
}

function tally(needs: readonly NeedInSummary[], isPlaced: (need: NeedInSummary) => boolean): Tally {
  const own = needs.filter(({ mergedIn }) => !mergedIn);
  const territories = own.filter(isPlaced).flatMap(({ territoryId }) => territoryId ?? []);
  const [since = null] = own.map(({ submittedAt }) => submittedAt).sort();
  return {
    people: new Set(needs.flatMap(({ author, supporters }) => [...(author ? [author] : []), ...supporters]))
      .size,
    entities: new Set(needs.flatMap(({ entities }) => entities)).size,
    needs: own.length,
    territoryIds: [...new Set(territories)].sort(),
    since,
  };
}
