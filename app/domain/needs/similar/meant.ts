import { type CivicConcept, isSubject } from "./civic-concept.ts";
import type { Lexicon } from "./lexicon.ts";
import { type Made, madeOf } from "./made-of.ts";
import type { Said, Sentence } from "./spoken.ts";

/** A concept as a sentence speaks of it. */
export type Meant = {
  concept: CivicConcept;
  /** What the sentence is about; else it says where, or is a part of what another concept says. */
  main: boolean;
  /** Troubles that are said of it. */
  troubles: CivicConcept[];
};
type Found = { concept: CivicConcept; at: Said; part: boolean };

/** What a sentence speaks of: each trouble goes to the thing or matter that stands nearest. */
export function meantBy(lexicon: Lexicon, { said }: Sentence): Meant[] {
  const made = madeOf(lexicon, said);
  const found = foundIn(lexicon, said, made);
  const mains = mainsOf(found);
  const meant = new Map<Found, Meant>(
    found
      .filter(({ concept }) => concept.is !== "trouble")
      .map((each) => [each, { concept: each.concept, main: mains.includes(each), troubles: [] }]),
  );
  const loose: Meant[] = [];
  for (const { concept, at, part } of found) {
    if (concept.is !== "trouble" || part) continue;
    const target = nearestOf(mains, at, concept.id === "lack");
    const its = target && meant.get(target);
    if (its?.concept.is === "thing") its.troubles.push(concept);
    else if (!target) loose.push(looseTrouble(lexicon, concept));
  }
  return [...meant.values(), ...loose];
}

/** What is too loud or stinks is a matter without saying what does. */
function looseTrouble(lexicon: Lexicon, trouble: CivicConcept): Meant {
  const matter = trouble.within === undefined ? undefined : lexicon.concepts.get(trouble.within);
  return { concept: matter ?? trouble, main: matter !== undefined, troubles: [] };
}

function foundIn(lexicon: Lexicon, said: readonly Said[], made: readonly Made[]): Found[] {
  // A thing that several words name still has the trouble that one of them says.
  const inMatters = new Set(made.flatMap(({ concept, of }) => (concept.is === "matter" ? of : [])));
  const inMade = new Set(made.flatMap(({ of }) => of));
  const direct = said.flatMap((at) =>
    at.means.flatMap((id) => {
      const concept = lexicon.concepts.get(id);
      if (!concept) return [];
      const part = concept.is === "trouble" ? inMatters.has(at) : inMade.has(at);
      return [{ concept, at, part: part && !made.some((each) => each.concept.id === id) }];
    }),
  );
  const others = made.filter(({ concept }) => !direct.some((each) => each.concept.id === concept.id));
  return [...direct, ...others.map(({ concept, at }) => ({ concept, at, part: false }))];
}

/** Things that are also places are what a sentence is about when nothing else is. */
function mainsOf(found: readonly Found[]): Found[] {
  const subjects = found.filter(({ concept, part }) => isSubject(concept) && !part);
  const unplaced = subjects.filter(({ concept, at }) => concept.is === "matter" || !at.placed);
  const plain = unplaced.filter(({ concept }) => !concept.where);
  return [plain, unplaced].find((some) => some.length > 0) ?? subjects;
}

/** A wish stands before what is wished for; by so much less is it said of what stands before it. */
const backwards = 4;
/** Another clause is further away than any word of the same. */
const otherClause = 100;

function nearestOf(mains: readonly Found[], trouble: Said, isWish: boolean): Found | undefined {
  const away = ({ at }: Found) =>
    (at.clause === trouble.clause ? 0 : otherClause) +
    (at.from >= trouble.from
      ? Math.max(at.from - trouble.to, 0)
      : Math.max(trouble.from - at.to, 0) + (isWish ? backwards : 0));
  return [...mains].sort((one, other) => away(one) - away(other))[0];
}
