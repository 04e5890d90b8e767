/** Tells the developer of the page why nothing is to be seen; there is no other place where they would look. */
export function warn(what: string, cause: unknown): void {
  // biome-ignore lint/suspicious/noConsole: a widget that fails in silence cannot be mended by the one who embedded it
  console.warn(`Afterword ${what}`, cause);
}
