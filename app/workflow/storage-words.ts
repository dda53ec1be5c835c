import type { StorageProblem } from './storage-problem.ts'

/** What is wrong, for a sentence. */
export const storageWords: Record<StorageProblem, string> = {
  full: 'de schijf van de server is vol',
  readOnly: 'de database mag niet worden gewijzigd',
  busy: 'een ander programma houdt de database bezet',
  damaged: 'de database is beschadigd',
  failing: 'de schijf van de server geeft een fout',
}

/** What somebody reads whose form could not be saved; what was typed is still there. */
export function notSavedWords(problem: StorageProblem): string {
  return `Er is niets opgeslagen: ${storageWords[problem]}. Uw tekst staat er nog. Probeer het over een paar minuten opnieuw, en waarschuw de beheerder als het dan nog niet lukt.`
}

/** What somebody reads whose page could not be made. */
export function unreachableWords(problem: StorageProblem): string {
  return `Dit lukt nu niet: ${storageWords[problem]}. Er is niets gewijzigd. Probeer het over een paar minuten opnieuw, en waarschuw de beheerder als het dan nog niet lukt.`
}

/** What the system manager reads when the server can't start, with what to do. */
export const startAdvice: Record<StorageProblem, string> = {
  full: 'Maak ruimte op de schijf en start opnieuw.',
  readOnly:
    'Geef het account van Opvolgwijzer schrijfrecht op de database en op de map waarin die staat, en start opnieuw.',
  busy: 'Stop het andere programma (of de andere Opvolgwijzer) dat met dit bestand werkt, en start opnieuw.',
  damaged:
    'Bewaar dit bestand apart en zet de nieuwste reservekopie terug: npm run restore -- BESTAND.',
  failing:
    'Controleer of de map bestaat, of het account van Opvolgwijzer er mag schrijven, en of de schijf in orde is.',
}
