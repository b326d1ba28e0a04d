/**
 * @typedef {{ version?: string, dev?: boolean, dependencies?: Record<string, string>,
 *   optionalDependencies?: Record<string, string> }} Entry
 */

/**
 * Packages that the lock file's packages ask for and that stand nowhere on their way up.
 * @param {Readonly<Record<string, Entry>>} packages by their place, "" for the repository itself
 * @returns {{ name: string, version: string, optional: boolean, dev: boolean }[]}
 */
export function missingFromLock(packages) {
  const missing = Object.entries(packages).flatMap(([place, { dependencies, optionalDependencies, dev }]) =>
    [...asked(dependencies, false), ...asked(optionalDependencies, true)]
      .filter(({ name }) => !standsFor(packages, place, name))
      .map((one) => ({ ...one, dev: dev === true })),
  );
  return missing.filter(({ name }, index) => missing.findIndex((other) => other.name === name) === index);
}

/**
 * @param {Record<string, string> | undefined} dependencies
 * @param {boolean} optional
 */
function asked(dependencies, optional) {
  return Object.entries(dependencies ?? {}).map(([name, version]) => ({ name, version, optional }));
}

/**
 * @param {Readonly<Record<string, Entry>>} packages
 * @param {string} place
 * @param {string} name
 * @returns {boolean}
 */
function standsFor(packages, place, name) {
  const here = place === "" ? `node_modules/${name}` : `${place}/node_modules/${name}`;
  if (here in packages) return true;
  return place !== "" && standsFor(packages, place.replace(/\/?node_modules\/(@[^/]+\/)?[^/]+$/, ""), name);
}
