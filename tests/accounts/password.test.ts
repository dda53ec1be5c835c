import { describe, expect, it } from 'vitest'
import { commonPasswords } from '#app/accounts/common-passwords.server.ts'
import { hashPassword, isPassword } from '#app/accounts/password.server.ts'
import { passwordProblem } from '#app/accounts/password-rules.ts'
import { goodPassword } from '#tests/support/account.ts'

const owner = { name: 'Marijke Postma', email: 'm.postma@wassenaar.example' }
const asker = { lane: 'test', known: false }

describe('a password', () => {
  it.each([
    ['twelve characters', 'Kort-maar-1!', null],
    ['eleven characters', 'elftekens12', /ten minste 12/],
    ['longer than can be typed', 'x1y2z'.repeat(41), /ten hoogste 200/],
    ['one that is known from a breach', 'qwerty123456', /bekende wachtwoorden/],
    ['the same in capitals', 'QWERTY123456', /bekende wachtwoorden/],
    ['a few letters over and over', 'abababababab', /te gemakkelijk/],
    ['a piece that comes back', 'koelekoelekoele', /te gemakkelijk/],
    ['a run', 'abcdefghijklmnop', /te gemakkelijk|bekende/],
    ['the own name', 'marijkepostma1', /uw naam/],
    ['words of the place', 'rekenkamer-wassenaar1', /uw naam of uit woorden/],
    ['four words', goodPassword, null],
    ['other letters than Latin', 'пять зелёных слонов', null],
  ])('%s', async (_name, password, problem) => {
    const found = passwordProblem(password, owner, await commonPasswords())
    if (problem === null) expect(found).toBeNull()
    else expect(found).toMatch(problem)
  })

  it('knows thousands of common ones that are long enough', async () => {
    expect((await commonPasswords()).size).toBeGreaterThan(3000)
  })

  it('is stored as argon2id with a salt of its own, and known again', async () => {
    const [one, other] = [
      await hashPassword(goodPassword, asker),
      await hashPassword(goodPassword, asker),
    ]
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
    expect(other).not.toBe(one)
    expect(await isPassword(goodPassword, one, asker)).toBe(true)
    expect(await isPassword(`${goodPassword} `, one, asker)).toBe(false)
    expect(await isPassword('niemand', undefined, asker)).toBe(false)
  })

  it('is the same however the accents are typed', async () => {
    const hash = await hashPassword('één twee drie café', asker)
    expect(await isPassword('één twee drie café'.normalize('NFD'), hash, asker)).toBe(true)
  })

  it('hashes beside the event loop', async () => {
    let turns = 0
    const timer = setInterval(() => {
      turns += 1
    }, 1)
    await Promise.all(Array.from({ length: 4 }, () => hashPassword(goodPassword, asker)))
    clearInterval(timer)
    expect(turns).toBeGreaterThan(5)
  })
})
