import type { Role, SessionMethod } from '#db/schema/codes.ts'

export const roleWords: Record<Role, string> = {
  auditor: 'rekenkamer',
  clerk: 'griffie',
  coordinator: 'coördinator',
  owner: 'behandelaar',
  executive: 'college',
  admin: 'beheerder',
}

/** How someone signed in. */
export const methodWords: Record<SessionMethod, string> = {
  demo: 'gekozen in de demonstratie',
  password: 'wachtwoord',
  code: 'wachtwoord en code',
  recoveryCode: 'wachtwoord en herstelcode',
  passkey: 'passkey',
  organisation: 'account van de organisatie',
}
