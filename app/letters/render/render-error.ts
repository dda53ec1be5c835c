/** A letter that can't be set: which one, and what the typesetter says. */
export class LetterRenderError extends Error {
  override name = 'LetterRenderError'
  constructor(
    readonly title: string,
    readonly causes: readonly string[],
  ) {
    super(`De brief ‘${title}’ kon niet worden gemaakt: ${causes.join('; ')}`)
  }
}
