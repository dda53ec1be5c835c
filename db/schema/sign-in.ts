import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { person } from './accounts.ts'
import { identifier, instant, oneOf } from './columns.ts'

/** The password of a person: its argon2id hash with salt and costs, as a PHC string. */
export const password = sqliteTable('password', {
  personId: integer()
    .primaryKey()
    .references(() => person.id),
  hash: text().notNull(),
  setAt: instant().notNull(),
})

/** The app that makes one-time codes (TOTP). The secret is sealed: see `accounts/seal.server.ts`. */
export const oneTimeCode = sqliteTable('one_time_code', {
  personId: integer()
    .primaryKey()
    .references(() => person.id),
  sealedSecret: text().notNull(),
  addedAt: instant().notNull(),
  /** The newest time step of which a code was taken: no code counts twice. */
  lastStep: integer().notNull().default(0),
})

/** Codes for who lost the app, each good for once. Only the SHA-256 of each stands here. */
export const recoveryCode = sqliteTable(
  'recovery_code',
  {
    codeHash: text().primaryKey(),
    personId: integer()
      .notNull()
      .references(() => person.id),
    usedAt: instant(),
  },
  (table) => [index('recovery_code_person').on(table.personId)],
)

/** A passkey (WebAuthn): the public half of a key that never leaves the person's device. */
export const passkey = sqliteTable(
  'passkey',
  {
    id: identifier(),
    personId: integer()
      .notNull()
      .references(() => person.id),
    /** Base64url. */
    credentialId: text().notNull().unique(),
    /** COSE key, base64url. */
    publicKey: text().notNull(),
    counter: integer().notNull(),
    transports: text({ mode: 'json' }).$type<string[]>().notNull().default([]),
    name: text().notNull(),
    addedAt: instant().notNull(),
    usedAt: instant(),
  },
  (table) => [index('passkey_person').on(table.personId)],
)

export const accountLinkKinds = [
  'invitation',
  'newPassword',
  'oldAddress',
  'newAddress',
  'firstAdmin',
] as const
export type AccountLinkKind = (typeof accountLinkKinds)[number]

/** A secret address that does one thing once: the mail holds the secret, the table its SHA-256. */
export const accountLink = sqliteTable(
  'account_link',
  {
    id: identifier(),
    secretHash: text().notNull().unique(),
    kind: text({ enum: accountLinkKinds }).notNull(),
    /** Null: the first admin, who is nobody yet. */
    personId: integer().references(() => person.id),
    /** For a change of address: the new one. */
    email: text().notNull().default(''),
    madeAt: instant().notNull(),
    expiresAt: instant().notNull(),
    usedAt: instant(),
    revokedAt: instant(),
  },
  (table) => [
    oneOf('account_link_kind', table.kind, accountLinkKinds),
    index('account_link_person').on(table.personId),
  ],
)

/** A challenge of a passkey or of an organisation's sign-in that was answered: each counts once, until it expires. */
export const usedChallenge = sqliteTable(
  'used_challenge',
  {
    challengeHash: text().primaryKey(),
    expiresAt: instant().notNull(),
  },
  (table) => [index('used_challenge_expires').on(table.expiresAt)],
)

/** A browser in which a person signed in before: attempts from there are not slowed by those of strangers. */
export const knownBrowser = sqliteTable(
  'known_browser',
  {
    secretHash: text().primaryKey(),
    personId: integer()
      .notNull()
      .references(() => person.id),
    seenAt: instant().notNull(),
  },
  (table) => [index('known_browser_person').on(table.personId)],
)

/** The sign-in of an organisation (OpenID Connect): whoever has a mail address in one of its domains can use it. */
export const identityProvider = sqliteTable('identity_provider', {
  id: identifier(),
  name: text().notNull(),
  issuer: text().notNull().unique(),
  clientId: text().notNull(),
  /** Sealed: see `accounts/seal.server.ts`. */
  sealedClientSecret: text().notNull(),
  mailDomains: text({ mode: 'json' }).$type<string[]>().notNull(),
  /** The claim that lists groups or roles; empty: roles are given in Opvolgwijzer only. */
  rolesClaim: text().notNull().default(''),
  addedAt: instant().notNull(),
  endedAt: instant(),
})

/** Which role a value of the roles claim stands for, and where. */
export const claimRole = sqliteTable(
  'claim_role',
  {
    id: identifier(),
    identityProviderId: integer()
      .notNull()
      .references(() => identityProvider.id),
    value: text().notNull(),
    role: text().notNull(),
    municipalityCode: text(),
    auditOfficeId: integer(),
  },
  (table) => [index('claim_role_provider').on(table.identityProviderId)],
)

/** Which person an account at an identity provider is. */
export const organisationAccount = sqliteTable(
  'organisation_account',
  {
    identityProviderId: integer()
      .notNull()
      .references(() => identityProvider.id),
    /** The `sub` of the provider: stays the same when name or address change. */
    subject: text().notNull(),
    personId: integer()
      .notNull()
      .references(() => person.id),
    linkedAt: instant().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.identityProviderId, table.subject] }),
    uniqueIndex('organisation_account_person').on(table.identityProviderId, table.personId),
  ],
)

/** Who someone was that left: for the trail and the archive, shown to the admin only. */
export const formerPerson = sqliteTable('former_person', {
  personId: integer()
    .primaryKey()
    .references(() => person.id),
  name: text().notNull(),
  email: text().notNull(),
  jobTitle: text().notNull(),
  department: text().notNull(),
  reason: text().notNull(),
})
