/** Works one after the other, in the order in which they were asked for; one that fails stops none of the others. */
export function inTurn() {
  let last: Promise<void> = Promise.resolve();
  return (work: () => Promise<void>): Promise<void> => {
    last = last.then(work).catch(reportError);
    return last;
  };
}
