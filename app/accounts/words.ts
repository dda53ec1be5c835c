import type { Role } from '#db/schema/codes.ts'

export const roleWords: Record<Role, string> = {
  auditor: 'rekenkamer',
  clerk: 'griffie',
  coordinator: 'coördinator',
  owner: 'behandelaar',
  executive: 'college',
  admin: 'beheerder',
}
