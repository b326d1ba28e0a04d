/** Clauses under the chapter they stand in, in the plan's order; a chapter whose name comes again begins again. */
export function chaptersOf<Clause>(clauses: readonly Clause[], chapterOf: (clause: Clause) => string) {
  const chapters: { chapter: string; clauses: Clause[] }[] = [];
  for (const clause of clauses) {
    const chapter = chapterOf(clause);
    const last = chapters.at(-1);
    if (last?.chapter === chapter) last.clauses.push(clause);
    else chapters.push({ chapter, clauses: [clause] });
  }
  return chapters;
}
