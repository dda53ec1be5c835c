import type { LetterModel } from '../model.ts'

/** The forms that are made in the pool. */
export type RenderForm = 'pdf' | 'docx'

/** A letter to make (as DOCX in a template of its own, where there is one), or a template to check. */
export type RenderTask =
  | { letter: LetterModel; form: RenderForm; template: Uint8Array | null }
  | { check: Uint8Array }

/** What was made, or why not: `causes` of a letter, `refused` of a template. */
export type RenderAnswer =
  | { bytes: Uint8Array }
  | { causes: readonly string[] }
  | { refused: readonly string[] }
