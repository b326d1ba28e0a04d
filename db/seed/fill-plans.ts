import { readdir, readFile } from "node:fs/promises";
import { keepPhoto } from "#app/domain/needs/keep-photo.server.ts";
import { assembleDraft } from "#app/domain/plans/import/assemble-draft.ts";
import { formerOf } from "#app/domain/plans/import/former-queries.server.ts";
import type { GivenFile } from "#app/domain/plans/import/given-file.ts";
import type { ImportProblem } from "#app/domain/plans/import/import-problem.ts";
import { keepPictures } from "#app/domain/plans/import/keep-pictures.server.ts";
import { placeWords, problemWords } from "#app/domain/plans/import/problem-words.ts";
import { readPlanFiles } from "#app/domain/plans/import/read-plan-files.server.ts";
import { keepVersion } from "#app/domain/plans/keep-version.server.ts";
import { hasVersion } from "#app/domain/plans/plan-queries.server.ts";
import { showByState } from "#app/domain/plans/show-version.server.ts";
import { isPublicVersion } from "#app/domain/plans/version-states.ts";
import type { Deps } from "#app/platform/deps.ts";

type FillDeps = Pick<Deps, "db" | "files" | "i18n" | "clock">;
type Told = { problems: string[] };

const shipped = new URL("../../content/plans/", import.meta.url);
const inOrder = (names: readonly string[]) =>
  names.toSorted((one, other) => one.localeCompare(other, "en", { numeric: true }));

/**
 * Brings in the versions of plans that are shipped with the portal (`<plan>/<version>/`) and not there yet, in the state that
 * their head says. What is wrong with one is told by file and line; it and all after it are left out then.
 */
export async function fillPlans(deps: FillDeps, folder = shipped): Promise<Told> {
  for (const plan of inOrder(await readdir(folder)))
    for (const version of inOrder(await readdir(new URL(`${plan}/`, folder)))) {
      if (await hasVersion(deps.db.read, plan, version)) continue;
      const { problems } = await fillVersion(deps, folder, `${plan}/${version}/`);
      if (problems.length > 0) return { problems };
    }
  return { problems: [] };
}

async function fillVersion(deps: FillDeps, folder: URL, path: string): Promise<Told> {
  const read = readPlanFiles(await filesIn(folder, path));
  const { head: given, document, layers, pictures } = read;
  if (!given || !document || read.problems.length > 0) return told(deps, read.problems);
  const { head, record, state, ...dates } = given;
  if (`${head.id}/${head.version}/` !== path)
    return { problems: [`content/plans/${path}: the head says ${head.id} ${head.version}`] };
  const kept = await keepPictures(pictures, document.body.clauses, (bytes) => keepPhoto(deps, bytes));
  // Pictures that are shipped with a version stand under its review.
  const figures = kept.figures.map((figure) => ({ ...figure, ...record }));
  const former = await formerOf(deps.db.read, head.id, head.version);
  const { draft, problems } = assembleDraft({ head, document, layers, figures }, former);
  const wrong = [...kept.problems, ...problems];
  if (wrong.length > 0) return told(deps, wrong);
  // What was reviewed on a day was made by then.
  const day = dates.approvedOn ?? record.secrecyReview?.when;
  const at = day ? `${day}T00:00:00.000Z` : deps.clock.now();
  const id = `${head.id}-v${head.version}`;
  await deps.db.write(async (tx) => {
    const shownAt = isPublicVersion(state) ? at : null;
    await keepVersion(tx, draft, { id, state, madeAt: at, shownAt, ...dates, ...record });
    await showByState(tx, head.id, at);
  });
  return { problems: [] };
}

async function filesIn(folder: URL, path: string): Promise<GivenFile[]> {
  const paths = await readdir(new URL(path, folder), { recursive: true });
  return await Promise.all(
    inOrder(paths.filter((name) => /\.\w+$/.test(name))).map(async (name) => ({
      name: `content/plans/${path}${name}`,
      bytes: await readFile(new URL(`${path}${name}`, folder)),
    })),
  );
}

function told({ i18n }: FillDeps, problems: readonly ImportProblem[]): Told {
  const t = i18n.translate("en");
  return {
    problems: problems.map((problem) =>
      [problem.file, placeWords(t, problem), problemWords(t, problem)].filter(Boolean).join(": "),
    ),
  };
}
