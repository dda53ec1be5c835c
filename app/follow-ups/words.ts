import type { ImplementationStatus } from '#db/schema/codes.ts'

export const implementationStatusWords: Record<ImplementationStatus, string> = {
  not_started: 'Niet gestart',
  in_progress: 'In uitvoering',
  partly_done: 'Deels uitgevoerd',
  done: 'Gereed gemeld',
  not_done: 'Niet uitgevoerd',
  lapsed: 'Vervallen',
  not_applicable: 'Niet van toepassing',
}
