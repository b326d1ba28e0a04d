/** Why nobody can listen where the portal should, with what to do about it; undefined for any other trouble. */
export function portTrouble(error: unknown): string | undefined {
  if (!(error instanceof Error) || !("code" in error) || !("port" in error)) return undefined;
  const port = Number(error.port);
  if (error.code === "EADDRINUSE")
    return `PORT: ${port} is taken, perhaps by this portal, which then runs already. Stop what listens there or choose another. Example: PORT=${port + 1} npm start`;
  if (error.code === "EACCES")
    return `PORT: ${port} is not for everybody on this system. Choose one above 1023. Example: PORT=3000 npm start`;
  return undefined;
}
