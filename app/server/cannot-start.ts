import { WrongSettings } from '#app/settings.server.ts'
import { storageProblem } from '#app/workflow/storage-problem.ts'
import { startAdvice, storageWords } from '#app/workflow/storage-words.ts'
import { NewerDatabase } from '#db/migrate.ts'

/** Why the server can't start and what to do about it, for the system manager; null for a fault of our own. */
export function cannotStart(error: unknown): string | null {
  if (error instanceof WrongSettings || error instanceof NewerDatabase)
    return `Opvolgwijzer start niet. ${error.message}`
  const problem = storageProblem(error)
  if (problem !== null)
    return `Opvolgwijzer start niet: ${storageWords[problem]}. ${startAdvice[problem]} (${messageOf(error)})`
  const code = (error as { code?: unknown } | null)?.code
  if (code === 'EADDRINUSE')
    return 'Opvolgwijzer start niet: een ander programma gebruikt deze poort al. Kies met PORT een andere.'
  if (code === 'EACCES' || code === 'EROFS' || code === 'EPERM')
    return `Opvolgwijzer start niet: het account waaronder het draait mag dit niet. (${messageOf(error)})`
  if (code === 'ENOTDIR' || code === 'EEXIST' || code === 'ENOSPC')
    return `Opvolgwijzer start niet: de map van de database kan niet worden gemaakt. (${messageOf(error)})`
  return null
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
