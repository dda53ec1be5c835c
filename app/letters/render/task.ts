import type { LetterModel } from '../model.ts'

/** The forms that are made in the pool. */
export type RenderForm = 'pdf' | 'docx'

export type RenderTask = { letter: LetterModel; form: RenderForm }

export type RenderAnswer = { bytes: Uint8Array } | { causes: readonly string[] }
