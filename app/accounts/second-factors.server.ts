import { eq } from 'drizzle-orm'
import type { Readable } from '#db/client.ts'
import { oneTimeCode, passkey } from '#db/schema/index.ts'
import type { SecondFactors } from './second-factor.ts'

/** Which second factors a person has set up. */
export function secondFactorsOf(db: Readable, personId: number): SecondFactors {
  const code = db.select().from(oneTimeCode).where(eq(oneTimeCode.personId, personId)).get()
  const key = db.select().from(passkey).where(eq(passkey.personId, personId)).limit(1).get()
  return { code: code !== undefined, passkey: key !== undefined }
}
